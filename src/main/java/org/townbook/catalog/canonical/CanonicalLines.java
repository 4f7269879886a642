package org.townbook.catalog.canonical;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.CanonicalText;

/**
 * Writes a {@link CanonicalText} line by line. The first line names this way of writing, so that a
 * later way gives other digests and is not mistaken for other definitions.
 */
final class CanonicalLines {
  private final StringBuilder text = new StringBuilder("townbook canonical text 1\n");

  /** A line of a name and its values; left out when the only value is not there. */
  CanonicalLines line(String name, @Nullable Object value) {
    return value == null ? this : row(name, value);
  }

  /** A line of a name and several values, of which none may be missing. */
  CanonicalLines row(String name, Object... values) {
    text.append(name)
        .append(' ')
        .append(Stream.of(values).map(CanonicalLines::quoted).collect(Collectors.joining(" ")))
        .append('\n');
    return this;
  }

  CanonicalText done() {
    return new CanonicalText(text.toString());
  }

  private static String quoted(Object value) {
    var written = value instanceof Enum<?> named ? named.name().toLowerCase(Locale.ROOT) : value;
    var escaped =
        written.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return "\"" + escaped + "\"";
  }
}
