package org.townbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import org.junit.jupiter.api.Test;

/**
 * Where the log goes in a program that starts no Spring, as {@code check} does. The file must bear
 * the name that Logback looks for by itself; the suite has one of its own before it.
 */
class LogTest {

  @Test
  void without_spring_too_standard_output_belongs_to_the_answer() throws JoranException {
    var context = new LoggerContext();
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(LogTest.class.getResource("/logback.xml"));

    var appenders = context.getLogger("ROOT").iteratorForAppenders();
    appenders.forEachRemaining(appender ->
        assertThat(((ConsoleAppender<ILoggingEvent>) appender).getTarget())
            .isEqualTo("System.err"));
    assertThat(context.getLogger("ROOT").iteratorForAppenders()).hasNext();
    assertThat(context.getLogger("org.apache.pdfbox.pdfparser.COSParser").isErrorEnabled())
        .isFalse();
  }
}
