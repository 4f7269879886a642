package org.townbook.web.frame;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Properties;
import org.townbook.catalog.Title;
import org.townbook.shared.Period;

/** The words of the pages in one language, from {@code words/zh.properties} and its like. */
public record Words(Language language) {

  private static final Properties CHINESE = read(Language.CHINESE);
  private static final Properties ENGLISH = read(Language.ENGLISH);

  private static Properties read(Language language) {
    var name = "/words/" + language.code() + ".properties";
    var words = new Properties();
    try (var file = Words.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("missing from the jar: " + name);
      }
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /**
   * The words under a key, with {@code {0}}, {@code {1}} … replaced by what is given.
   *
   * @throws IllegalArgumentException if the list has no such key
   */
  public String say(String key, Object... given) {
    var text = list().getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + language);
    }
    for (int i = 0; i < given.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(given[i]));
    }
    return text;
  }

  private Properties list() {
    return switch (language) {
      case CHINESE -> CHINESE;
      case ENGLISH -> ENGLISH;
    };
  }

  /** What the catalog calls something. */
  public String of(Title title) {
    return language.of(title);
  }

  /** A period as people write it. */
  public String period(Period period) {
    if (language == Language.CHINESE) {
      return period.chinese();
    }
    var from = monthName(period.from());
    if (period.from().getYear() != period.to().getYear()) {
      return from + " " + period.from().getYear() + " – " + monthOfYear(period.to());
    }
    return switch (period.length()) {
      case 1 -> monthOfYear(period.to());
      case 12 -> Integer.toString(period.to().getYear());
      default -> from + "–" + monthOfYear(period.to());
    };
  }

  /** What a figure says it covers: a run of months, or everything up to a day. */
  public String coverage(String written) {
    return written.startsWith("..")
        ? say("coverage.until", written.substring(2))
        : period(Period.ofText(written));
  }

  /** A month as people write it. */
  public String month(YearMonth month) {
    return period(Period.month(month));
  }

  private static String monthOfYear(YearMonth month) {
    return monthName(month) + " " + month.getYear();
  }

  private static String monthName(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }
}
