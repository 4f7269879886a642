package org.townbook.cli;

import java.util.List;
import org.townbook.reading.ReadReport;
import org.townbook.reading.ReadingJson;
import org.townbook.reading.book.BookJson;
import org.townbook.reading.book.Compared;

/** A report that was read and held against the book, as programs read it. */
record CheckedJson(
    List<ReadingJson.Figure> figures,
    List<ReadingJson.Relation> relations,
    List<ReadingJson.Remark> style,
    List<BookJson> book) {

  static CheckedJson of(ReadReport report, List<Compared> compared) {
    var read = ReadingJson.of(report);
    return new CheckedJson(
        read.figures(),
        read.relations(),
        read.style(),
        compared.stream().map(BookJson::of).toList());
  }
}
