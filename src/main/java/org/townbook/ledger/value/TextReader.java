package org.townbook.ledger.value;

import static org.townbook.ledger.value.Reading.fault;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.FieldDefinition;
import org.townbook.ledger.Violation;

/** Words, kept as written but for the kind of line break. */
record TextReader(int lengthMax, @Nullable Pattern pattern, boolean isFileName)
    implements FieldReader {
  TextReader(FieldDefinition field) {
    this(
        field.max() == null ? RowReader.TEXT_LENGTH_DEFAULT : field.max().intValueExact(),
        field.pattern() == null ? null : Pattern.compile(field.pattern()),
        false);
  }

  static TextReader fileName(FieldDefinition field) {
    var text = new TextReader(field);
    return new TextReader(text.lengthMax(), text.pattern(), true);
  }

  @Override
  public Reading read(String written, PlaceDirectory places) {
    var text = written.indexOf('\r') < 0 ? written : written.replaceAll("\r\n?", "\n");
    int bad = unwritable(text);
    if (bad >= 0) {
      return fault(Violation.KIND, "第" + (bad + 1) + "个字符是看不见的控制字符，请删去或重新输入。");
    }
    if (text.length() > lengthMax && text.codePointCount(0, text.length()) > lengthMax) {
      return fault(
          Violation.LENGTH,
          "有" + text.codePointCount(0, text.length()) + "个字，最多" + lengthMax + "个，请缩短。");
    }
    if (isFileName && (text.indexOf('/') >= 0 || text.indexOf('\\') >= 0)) {
      return fault(Violation.PATTERN, "只写文件名，不要带目录。");
    }
    if (pattern != null && !pattern.matcher(text).matches()) {
      return fault(
          Violation.PATTERN, CellText.quoted(text) + "不合规定的写法（" + pattern.pattern() + "），请照规定改写。");
    }
    return new Reading.Value(text);
  }

  /** Where a character stands that a database or a spreadsheet cannot keep; -1 if nowhere. */
  private static int unwritable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? c != '\n' && c != '\t' : Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          return i;
        }
      }
    }
    return -1;
  }
}
