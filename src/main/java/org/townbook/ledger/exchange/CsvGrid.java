package org.townbook.ledger.exchange;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.townbook.shared.TextEncoding;

/**
 * A CSV file, as spreadsheets here write it: in any of a few encodings, with any of three signs.
 */
final class CsvGrid implements Grid {
  private static final int LOOKED_AT = 1 << 14;

  private final CSVParser parser;
  private final RowReader source;
  private final Iterator<CSVRecord> records;
  private final long lines;

  private CsvGrid(CSVParser parser, RowReader source, long lines) {
    this.parser = parser;
    this.source = source;
    this.records = parser.iterator();
    this.lines = lines;
  }

  static CsvGrid open(Path file) throws IOException, UnreadableFile {
    var encoding = encoding(file);
    var stream = Files.newInputStream(file);
    stream.skipNBytes(encoding.skip());
    var reader = new BufferedReader(new InputStreamReader(stream, encoding.charset()), LOOKED_AT);
    var source = new RowReader(reader);
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(reader))
            .setIgnoreEmptyLines(false)
            .get();
    return new CsvGrid(format.parse(source), source, encoding.lines());
  }

  private static TextEncoding encoding(Path file) throws IOException, UnreadableFile {
    try (var channel = FileChannel.open(file)) {
      return TextEncoding.find(channel)
          .orElseThrow(() ->
              new UnreadableFile(
                  "文件不是文本，或者编码不认识（能读 UTF-8、GB18030、带标记的 UTF-16）；"
                      + "请在电子表格里另存为“CSV UTF-8”或 .xlsx 再导入。"));
    }
  }

  /** The sign that stands most often in the first lines. */
  private static char delimiter(BufferedReader reader) throws IOException {
    reader.mark(LOOKED_AT);
    var start = new char[LOOKED_AT];
    int length = Math.max(0, reader.read(start, 0, LOOKED_AT));
    reader.reset();
    char best = ',';
    long most = 0;
    for (char sign : new char[] {',', '\t', ';'}) {
      long count = new String(start, 0, length).chars().filter(c -> c == sign).count();
      if (count > most) {
        best = sign;
        most = count;
      }
    }
    return best;
  }

  @Override
  public @Nullable GridRow next() throws UnreadableFile {
    try {
      source.startRow();
      if (!records.hasNext()) {
        return null;
      }
      var record = records.next();
      var cells = new @Nullable GridCell[record.size()];
      for (int i = 0; i < cells.length; i++) {
        var text = record.get(i);
        cells[i] = text.isEmpty() ? null : new GridCell.Words(text);
      }
      return new GridRow(0, null, Math.toIntExact(record.getRecordNumber()), cells);
    } catch (UncheckedIOException e) {
      throw new UnreadableFile(
          "第 %d 行起读不下去：引号没有成对，或引号后面多了字；请在电子表格里打开核对后另存。".formatted(parser.getRecordNumber() + 1), e);
    }
  }

  @Override
  public OptionalLong total() {
    return OptionalLong.of(lines);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close a file that was read", e);
    }
  }

  /** Stops a row whose quote never ends before it has swallowed the file. */
  private static final class RowReader extends FilterReader {
    private static final int ROW_LENGTH_MAX = 1 << 21;
    private int length;

    RowReader(Reader in) {
      super(in);
    }

    void startRow() {
      length = 0;
    }

    @Override
    public int read() throws IOException {
      count(1);
      return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int wanted) throws IOException {
      int read = super.read(buffer, offset, wanted);
      count(Math.max(0, read));
      return read;
    }

    private void count(int characters) throws IOException {
      length += characters;
      if (length > ROW_LENGTH_MAX) {
        throw new IOException("a row of more than " + ROW_LENGTH_MAX + " characters");
      }
    }
  }
}
