package org.townbook.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.townbook.reading.ReadReport;
import org.townbook.reading.ReadingJson;

/**
 * A report that was read and held against the book, as programs read it.
 *
 * @param book one for each figure that a number means; left out where there is no book to hold the
 *     report against
 */
public record CheckedJson(
    List<ReadingJson.Figure> figures,
    List<ReadingJson.Relation> relations,
    List<ReadingJson.Remark> style,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<BookJson> book) {

  /** A report held against the book. */
  public static CheckedJson of(ReadReport report, List<Compared> compared) {
    return of(ReadingJson.of(report), compared.stream().map(BookJson::of).toList());
  }

  /** A report with no book behind it. */
  public static CheckedJson withoutBook(ReadReport report) {
    return of(ReadingJson.of(report), null);
  }

  private static CheckedJson of(ReadingJson read, @Nullable List<BookJson> book) {
    return new CheckedJson(read.figures(), read.relations(), read.style(), book);
  }
}
