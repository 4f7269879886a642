package org.townbook.web.frame;

import org.townbook.catalog.Title;

/** The languages of the pages' own words; what the catalog and the records say stays Chinese. */
public enum Language {
  CHINESE("zh"),
  ENGLISH("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** As in addresses, the cookie and the name of the word list. */
  public String code() {
    return code;
  }

  /** As the {@code lang} attribute of a page has it. */
  public String tag() {
    return this == CHINESE ? "zh-Hans" : code;
  }

  public String of(Title title) {
    return this == CHINESE ? title.chinese() : title.inEnglish();
  }

  /** The other one, that a reader may change to. */
  public Language other() {
    return this == CHINESE ? ENGLISH : CHINESE;
  }

  /** English where it is asked for, Chinese for anything else. */
  public static Language of(String code) {
    return ENGLISH.code.equals(code) ? ENGLISH : CHINESE;
  }
}
