package org.townbook.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * What is true of the document as a whole.
 *
 * @param town the place it is about: 青溪镇
 * @param issuer who signs at the foot, above the date; null for a draft that nobody signs yet
 * @param period in words: 2022年1—9月
 * @param date day of writing (成文日期); also the file's date, so that one input gives one file
 * @param cutOff the moment of recording up to which records count, in words
 * @param redHead null for a work summary, which is not one of the statutory kinds
 * @param imprint null unless it is sent out as an official document, which is then signed
 */
public record DocumentFacts(
    String town,
    @Nullable String issuer,
    String period,
    LocalDate date,
    String cutOff,
    @Nullable RedHead redHead,
    @Nullable Imprint imprint) {

  public DocumentFacts {
    if (imprint != null && issuer == null) {
      throw new IllegalArgumentException("a document with an imprint needs an issuer");
    }
  }

  /**
   * The red part at the top of an official document.
   *
   * @param mark the issuer's mark: 青溪镇人民政府文件
   * @param number 青政〔2022〕15号
   */
  public record RedHead(String mark, String number) {}

  /**
   * The imprint (版记) at the foot of the last page of text.
   *
   * @param copyTo who receives a copy (抄送); none is allowed
   * @param issuedBy the office that sends it out (印发机关)
   */
  public record Imprint(List<String> copyTo, String issuedBy, LocalDate issuedOn) {
    public Imprint {
      copyTo = List.copyOf(copyTo);
    }
  }

  /** A draft of a town's report: no red head, no imprint, no signature. */
  public static DocumentFacts draft(String town, String period, LocalDate date, String cutOff) {
    return new DocumentFacts(town, null, period, date, cutOff, null, null);
  }

  /** The same, signed by an office at the foot. */
  public DocumentFacts signedBy(String office) {
    return new DocumentFacts(town, office, period, date, cutOff, redHead, imprint);
  }

  /** Who stands as the author in a file's own description: who signs, or else the place. */
  public String author() {
    return issuer == null ? town : issuer;
  }

  /** What a file says that it is about: 青溪镇 2022年1—9月. */
  public String subject() {
    return town + " " + period;
  }

  /** The beginning of its day, for files that want a moment: the same wherever it is printed. */
  public GregorianCalendar midnight() {
    var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    calendar.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    return calendar;
  }
}
