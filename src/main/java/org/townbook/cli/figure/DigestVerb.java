package org.townbook.cli.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.townbook.catalog.CanonicalText;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogReader;
import org.townbook.catalog.CatalogRefused;
import org.townbook.cli.book.Book;
import org.townbook.cli.terminal.FormatOption;
import org.townbook.cli.terminal.Terminal;
import org.townbook.shared.NearNames;
import org.townbook.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what definitions mean and gives a digest of it, so that two times can be compared. */
@Command(
    name = "digest",
    description = "定义的摘要：定义变了它才变 · Digests of definitions, which change when their meaning does")
final class DigestVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Parameters(
      paramLabel = "KEY",
      arity = "0..*",
      description =
          "定义的名称，不写就是全部；写了就连规范文本一起说 · Keys; all without, with their canonical text if named")
  private List<String> keys = List.of();

  @Mixin private final FormatOption format = new FormatOption();

  DigestVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var all = all(catalog());
    var known = all.stream().map(Digested::key).toList();
    for (var key : keys) {
      if (!known.contains(key)) {
        throw new Refusal("没有名为 " + key + " 的定义" + NearNames.hint(key, known));
      }
    }
    var asked = all.stream().filter(d -> keys.isEmpty() || keys.contains(d.key())).toList();
    switch (format.chosen()) {
      case TEXT -> asked.forEach(this::print);
      case JSON -> terminal.printJson(asked);
    }
    return Terminal.DONE;
  }

  private Catalog catalog() {
    return switch (CatalogReader.read(book.catalogFolders())) {
      case CatalogReader.Outcome.Valid(var catalog) -> catalog;
      case CatalogReader.Outcome.Invalid(var problems) -> throw new CatalogRefused(problems);
    };
  }

  private static List<Digested> all(Catalog catalog) {
    var digests = catalog.digests();
    var all = new ArrayList<Digested>();
    catalog.codeLists().forEach(d -> all.add(Digested.of("codes", d.key(), digests.of(d))));
    catalog.ledgers().forEach(d -> all.add(Digested.of("ledger", d.key(), digests.of(d))));
    catalog.figures().forEach(d -> all.add(Digested.of("figure", d.key(), digests.of(d))));
    catalog.checks().forEach(d -> all.add(Digested.of("check", d.key(), digests.of(d))));
    catalog.reports().forEach(d -> all.add(Digested.of("report", d.key(), digests.of(d))));
    return all;
  }

  private void print(Digested one) {
    terminal.print(one.digest() + "  " + one.kind() + " " + one.key());
    if (!keys.isEmpty()) {
      one.text().lines().forEach(line -> terminal.print("    " + line));
    }
  }

  private record Digested(String kind, String key, String digest, String text) {
    static Digested of(String kind, String key, CanonicalText text) {
      return new Digested(kind, key, text.digest(), text.text());
    }
  }
}
