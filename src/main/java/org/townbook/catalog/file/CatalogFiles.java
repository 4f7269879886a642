package org.townbook.catalog.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.CatalogReader.Outcome;
import org.townbook.catalog.CheckDefinition;
import org.townbook.catalog.CodeList;
import org.townbook.catalog.FigureDefinition;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.Origin;
import org.townbook.catalog.fault.CrossChecks;
import org.townbook.catalog.fault.Definitions;

/** Reads all kinds of definitions in the order in which they speak of each other. */
public final class CatalogFiles {
  private final List<CatalogProblem> problems = new ArrayList<>();

  private CatalogFiles() {}

  /** Reads the given folders, later ones adding to earlier ones. */
  public static Outcome read(List<Path> folders) {
    return new CatalogFiles().readAll(folders);
  }

  private Outcome readAll(List<Path> folders) {
    for (var folder : folders) {
      if (!Files.isDirectory(folder)) {
        problems.add(new CatalogProblem(new Origin(folder, 1), "没有这个目录"));
      }
      DefinitionFolder.refuseStrays(folder, problems);
    }
    var codeLists = all(folders, "codes", CodeListReader::read, CodeList::key, CodeList::origin);
    var ledgerReader = new LedgerReader(codeLists);
    var ledgers =
        all(
            folders,
            "ledgers",
            ledgerReader::read,
            LedgerDefinition::key,
            LedgerDefinition::origin);
    var figureReader = new FigureReader(new FormulaReader(ledgers, ledgerReader));
    var figures =
        all(
            folders,
            "figures",
            figureReader::read,
            FigureDefinition::key,
            FigureDefinition::origin);
    var checkReader = new CheckReader(units(figures));
    var checks =
        all(folders, "checks", checkReader::read, CheckDefinition::key, CheckDefinition::origin);
    var reports = new ReportReader(folders, problems).readAll();
    problems.addAll(CrossChecks.problems(new Definitions(codeLists, ledgers, figures, checks)));
    if (!problems.isEmpty()) {
      return new Outcome.Invalid(problems.stream().sorted().distinct().toList());
    }
    return new Outcome.Valid(new Catalog(codeLists, ledgers, figures, checks, reports));
  }

  private static Map<String, String> units(Map<String, FigureDefinition> figures) {
    var units = new LinkedHashMap<String, String>();
    figures.forEach((key, figure) -> units.put(key, figure.unit()));
    return units;
  }

  private <T> Map<String, T> all(
      List<Path> folders,
      String kind,
      Function<DefinitionNode, @Nullable T> reader,
      Function<T, String> key,
      Function<T, Origin> origin) {
    var found = new LinkedHashMap<String, T>();
    for (var folder : folders) {
      for (var file : DefinitionFolder.files(folder.resolve(kind), ".yaml")) {
        var node = DefinitionNode.read(file, problems);
        var definition = node == null ? null : reader.apply(node);
        if (definition == null) {
          continue;
        }
        var name = key.apply(definition);
        if (!file.getFileName().toString().equals(name + ".yaml")) {
          problems.add(new CatalogProblem(origin.apply(definition), "文件名应是 " + name + ".yaml"));
        }
        var earlier = found.putIfAbsent(name, definition);
        if (earlier != null) {
          problems.add(
              new CatalogProblem(
                  origin.apply(definition), name + " 已在 " + origin.apply(earlier) + " 定义过"));
        }
      }
    }
    return found;
  }
}
