package org.townbook.catalog.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.Origin;
import org.townbook.shared.NearNames;

/** What lies in a folder of definitions: by name, hidden files aside. */
final class DefinitionFolder {
  /** The folders of a catalog. */
  private static final List<String> KINDS =
      List.of("codes", "ledgers", "figures", "checks", "reports");

  private DefinitionFolder() {}

  /** The files whose names end so; none where there is no such folder. */
  static List<Path> files(Path folder, String ending) {
    return entries(folder, file -> Files.isRegularFile(file) && name(file).endsWith(ending));
  }

  static List<Path> folders(Path folder) {
    return entries(folder, Files::isDirectory);
  }

  /** Whatever nobody would read is a slip of the pen, and a definition less than was written. */
  static void refuseStrays(Path catalog, List<CatalogProblem> problems) {
    for (var entry : entries(catalog, _ -> true)) {
      var name = name(entry);
      if (!Files.isDirectory(entry)) {
        problem(entry, "定义要放在 " + String.join("、", KINDS) + " 目录里", problems);
      } else if (!KINDS.contains(name)) {
        problem(entry, "不认识的目录 " + name + NearNames.hint(name, KINDS), problems);
      }
    }
    for (var kind : KINDS) {
      boolean reports = kind.equals("reports");
      var ending = reports ? ".md" : ".yaml";
      for (var entry : entries(catalog.resolve(kind), _ -> true)) {
        if (!name(entry).endsWith(ending) && !(reports && Files.isDirectory(entry))) {
          problem(entry, "这里的文件名应以 " + ending + " 结尾", problems);
        }
      }
    }
  }

  private static void problem(Path entry, String message, List<CatalogProblem> problems) {
    problems.add(new CatalogProblem(new Origin(entry, 1), message));
  }

  private static List<Path> entries(Path folder, Predicate<Path> wanted) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(entry -> !name(entry).startsWith(".")).filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static String name(Path entry) {
    return entry.getFileName().toString();
  }
}
