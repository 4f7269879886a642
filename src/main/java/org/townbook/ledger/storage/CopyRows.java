package org.townbook.ledger.storage;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Sends rows in PostgreSQL's text format of COPY: tabs between values, {@code \N} for what is not
 * given, and a backslash before what would be read as one of these.
 */
public final class CopyRows {
  private static final int FLUSH_AT = 1 << 16;

  private final CopyIn copy;
  private byte[] buffer = new byte[FLUSH_AT + (1 << 12)];
  private int length;

  CopyRows(CopyIn copy) {
    this.copy = copy;
  }

  public void add(long position, UUID id, @Nullable Object[] values) throws SQLException {
    ascii(Long.toString(position));
    put('\t');
    ascii(id.toString());
    for (var value : values) {
      put('\t');
      value(value);
    }
    put('\n');
    if (length >= FLUSH_AT) {
      flush();
    }
  }

  public void end() throws SQLException {
    flush();
    copy.endCopy();
  }

  public void cancel() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private void flush() throws SQLException {
    copy.writeToCopy(buffer, 0, length);
    length = 0;
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> ascii("\\N");
      case String text -> words(text);
      case BigDecimal number -> ascii(number.toPlainString());
      case Boolean flag -> put(flag ? 't' : 'f');
      default -> ascii(value.toString()); // a day or a whole number
    }
  }

  private void words(String text) {
    room(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', '\t', '\n', '\r' -> escaped(c);
        default -> {
          if (c > '~') {
            rest(text.substring(i));
            return;
          }
          buffer[length++] = (byte) c;
        }
      }
    }
  }

  private void escaped(char c) {
    buffer[length++] = '\\';
    buffer[length++] =
        switch (c) {
          case '\t' -> 't';
          case '\n' -> 'n';
          case '\r' -> 'r';
          default -> (byte) c;
        };
  }

  /** Bytes beyond ASCII are never one of the signs, so UTF-8 can be escaped byte by byte. */
  private void rest(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    room(bytes.length * 2);
    for (byte b : bytes) {
      switch (b) {
        case '\\', '\t', '\n', '\r' -> escaped((char) b);
        default -> buffer[length++] = b;
      }
    }
  }

  private void ascii(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      buffer[length++] = (byte) text.charAt(i);
    }
  }

  private void put(char c) {
    room(1);
    buffer[length++] = (byte) c;
  }

  private void room(int bytes) {
    if (length + bytes > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes));
    }
  }
}
