package org.townbook.web.frame;

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
    FIGURES("/figures", "chart-bar"),
    REPORTS("/reports", "file-text"),
    FINDINGS("/findings", "alert-triangle");

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

  private final Words words;
  private final Assets assets;
  private final Places places;
  private final Address address;
  private final @Nullable Where where;

  /**
   * @param address of the page itself
   * @param where null on a page that is about no place, such as one that says what went wrong
   */
  Frame(Words words, Assets assets, Places places, Address address, @Nullable Where where) {
    this.words = words;
    this.assets = assets;
    this.places = places;
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
    return address.path().startsWith(section.path());
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
