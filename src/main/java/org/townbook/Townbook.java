package org.townbook;

import java.time.Clock;
import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.townbook.cli.Commands;

/** Start of the program: a command line, and behind it the one application context. */
@SpringBootApplication(proxyBeanMethods = false)
public class Townbook {

  /** All of China keeps one time; days and months of the book are days and months there. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
    System.exit(Commands.run(Townbook.class, args));
  }

  @Bean
  Clock clock() {
    return Clock.system(ZONE);
  }
}
