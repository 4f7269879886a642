package org.townbook.web.frame;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Title;
import org.townbook.people.Places;
import org.townbook.shared.Period;

/** What stands around every page: its language, where the reader is, and the way to other pages. */
public final class Frame {

  /** The places a reader can go to from anywhere. */
  public enum Section {
    TODAY("/", "sun"),
    LEDGERS("/ledgers", "notebook"),
    FIGURES("/figures", "chart-bar"),
    REPORTS("/reports", "file-text"),
    FINDINGS("/findings", "alert-triangle"),
    READING("/reading", "zoom-check");

    private final String path;
    private final String icon;

    Section(String path, String icon) {
      this.path = path;
      this.icon = icon;
    }

    public String path() {
      return path;
    }

    public String icon() {
      return icon;
    }

    /** Key of its name in the word lists. */
    public String words() {
      return "section." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Words words;
  private final Assets assets;
  private final Places places;
  private final Clock clock;
  private final Address address;
  private final @Nullable Where where;

  /**
   * @param address of the page itself
   * @param where null on a page that is about no place, such as one that says what went wrong
   */
  Frame(
      Words words,
      Assets assets,
      Places places,
      Clock clock,
      Address address,
      @Nullable Where where) {
    this.words = words;
    this.assets = assets;
    this.places = places;
    this.clock = clock;
    this.address = address;
    this.where = where;
  }

  public Words words() {
    return words;
  }

  public String say(String key, Object... given) {
    return words.say(key, given);
  }

  public String of(Title title) {
    return words.of(title);
  }

  public String period() {
    return words.period(where().period());
  }

  /** A moment to the minute, as clocks here show it. */
  public String moment(Instant at) {
    return MINUTE.format(LocalDateTime.ofInstant(at, clock.getZone()));
  }

  /** How long ago a moment was, in days as people count them. */
  public String ago(Instant at) {
    long days =
        LocalDate.ofInstant(at, clock.getZone()).until(LocalDate.now(clock), ChronoUnit.DAYS);
    return days <= 0 ? say("ago.today") : days == 1 ? say("ago.yesterday") : say("ago.days", days);
  }

  public boolean isPlaced() {
    return where != null;
  }

  /**
   * @throws IllegalStateException on a page that is about no place
   */
  public Where where() {
    if (where == null) {
      throw new IllegalStateException("this page is about no place");
    }
    return where;
  }

  /** The page itself. */
  public Address here() {
    return address;
  }

  /** Another page, about the same place and period. */
  public Address to(String path) {
    return new Address(path, where == null ? Map.of() : where.query());
  }

  /** This page for another period; a page number there would mean something else. */
  public String over(Period period) {
    return address.with("period", period).without("page").url();
  }

  public boolean isIn(Section section) {
    return section == Section.TODAY
        ? address.path().equals("/")
        : address.path().startsWith(section.path());
  }

  public Language otherLanguage() {
    return words.language().other();
  }

  /** Changes the language and comes back here. */
  public String languageSwitch() {
    return new Address("/language")
        .with("to", otherLanguage().code())
        .with("back", address.url())
        .url();
  }

  public PeriodChoice periods() {
    return new PeriodChoice(where().period(), words);
  }

  public List<PlaceChoice> places() {
    return PlaceChoice.tree(places.all(), where().place());
  }

  public String asset(String path) {
    return assets.of(path);
  }
}
