package org.townbook.web.frame;

import java.util.List;
import java.util.Locale;
import org.townbook.figure.FigureResult;
import org.townbook.figure.FigureValue;
import org.townbook.matching.BookVerdict;
import org.townbook.reading.Level;
import org.townbook.reconcile.Verdict;

/** How something stands, said three times: by a shape, a word and a colour. */
public enum Lamp {
  KNOWN("full", "good"),
  PARTIAL("half", "care"),
  UNKNOWN("hollow", "quiet"),
  BREAKS("cross", "bad"),
  SUSPECT("diamond", "care"),
  UNJUDGED("hollow", "quiet"),
  ROUNDING("wave", "good"),
  NOTE("dash", "quiet"),
  HOLDS("full", "good"),
  WRONG("cross", "bad"),
  DOUBTFUL("diamond", "care"),
  LOOK("dash", "quiet"),
  STYLE("wave", "care"),
  FITS("full", "good"),
  DIFFERS("cross", "bad"),
  NO_VALUE("hollow", "quiet"),
  UNMATCHED("dash", "quiet"),
  AGREES("full", "good");

  private final String shape;
  private final String tone;

  Lamp(String shape, String tone) {
    this.shape = shape;
    this.tone = tone;
  }

  public static Lamp of(FigureValue figure) {
    return switch (figure.result()) {
      case FigureResult.Known _ -> KNOWN;
      case FigureResult.Partial _ -> PARTIAL;
      case FigureResult.Unknown _ -> UNKNOWN;
    };
  }

  public static Lamp of(Verdict verdict) {
    return switch (verdict) {
      case BREAKS -> BREAKS;
      case SUSPECT -> SUSPECT;
      case UNKNOWN -> UNJUDGED;
      case ROUNDING -> ROUNDING;
      case DEFINITIONAL -> NOTE;
      case HOLDS -> HOLDS;
    };
  }

  public static Lamp of(Level level) {
    return switch (level) {
      case WRONG -> WRONG;
      case SUSPECT -> DOUBTFUL;
      case NOTE -> LOOK;
      case STYLE -> STYLE;
      case FINE -> FITS;
    };
  }

  public static Lamp of(BookVerdict verdict) {
    return switch (verdict) {
      case DIFFERS -> DIFFERS;
      case UNKNOWN -> NO_VALUE;
      case UNMATCHED -> UNMATCHED;
      case AGREES -> AGREES;
    };
  }

  /** How a figure may stand. */
  public static List<Lamp> states() {
    return List.of(KNOWN, PARTIAL, UNKNOWN);
  }

  /** What a check may come to, the gravest first. */
  public static List<Lamp> verdicts() {
    return List.of(BREAKS, SUSPECT, UNJUDGED, ROUNDING, NOTE, HOLDS);
  }

  /** As addresses have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody should look. */
  public boolean isOpen() {
    return switch (this) {
      case BREAKS, SUSPECT, UNJUDGED, PARTIAL, UNKNOWN -> true;
      case WRONG, DOUBTFUL, LOOK, STYLE, DIFFERS, NO_VALUE, UNMATCHED -> true;
      case KNOWN, ROUNDING, NOTE, HOLDS, FITS, AGREES -> false;
    };
  }

  public String shape() {
    return shape;
  }

  public String tone() {
    return tone;
  }

  /** Key of its word in the word lists. */
  public String words() {
    return "lamp." + code();
  }
}
