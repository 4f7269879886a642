package org.townbook.cli.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.townbook.cli.terminal.UnusableFile;
import org.townbook.shared.Period;
import org.townbook.shared.Refusal;

/**
 * What a data folder says of the book kept in it, in {@code book.properties}: whose book it is, and
 * from which folders its catalog is read. A folder without the file is a book of no town yet.
 *
 * @param town code of the book's own town; empty while nobody has said
 * @param catalog the shared catalog and the town's overlays, relative to the program's folder
 * @param period the period pages and verbs speak of unless told otherwise; null for this year's
 *     months up to the last one that has ended
 */
public record BookFile(String town, List<String> catalog, @Nullable Period period) {
  private static final String NAME = "book.properties";
  private static final BookFile NONE = new BookFile("", List.of("catalog"), null);

  public static boolean exists(Path dataFolder) {
    return Files.exists(dataFolder.resolve(NAME));
  }

  public static BookFile of(Path dataFolder) {
    var file = dataFolder.resolve(NAME);
    if (!Files.exists(file)) {
      return NONE;
    }
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      var period = properties.getProperty("period");
      return new BookFile(
          properties.getProperty("town", ""),
          Arrays.asList(properties.getProperty("catalog", "catalog").split(",")),
          period == null ? null : Period.parse(period));
    } catch (IOException e) {
      throw UnusableFile.unreadable(file, e);
    } catch (IllegalArgumentException e) {
      throw new Refusal(file + " 有误：" + e.getMessage());
    }
  }

  public void writeTo(Path dataFolder) {
    var lines =
        "town=%s\ncatalog=%s\n%s"
            .formatted(
                town, String.join(",", catalog), period == null ? "" : "period=" + period + "\n");
    try {
      Files.createDirectories(dataFolder);
      Files.writeString(dataFolder.resolve(NAME), lines);
    } catch (IOException e) {
      throw UnusableFile.unwritable(dataFolder.resolve(NAME), e);
    }
  }

  /** The catalog's folders, found from the program's own. */
  public List<Path> catalogFolders(Path home) {
    return catalog.stream().map(home::resolve).toList();
  }
}
