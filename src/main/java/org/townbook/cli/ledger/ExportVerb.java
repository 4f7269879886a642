package org.townbook.cli.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.cli.book.AsOfOption;
import org.townbook.cli.book.Book;
import org.townbook.cli.terminal.OutputFile;
import org.townbook.cli.terminal.Terminal;
import org.townbook.cli.terminal.UnusableFile;
import org.townbook.ledger.ExportOptions;
import org.townbook.ledger.Ledgers;
import org.townbook.people.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a ledger's records, a code list or the places to a file that can be read back. */
@Command(name = "export", description = "导出台账、代码表或地方 · Export a ledger, a code list or places")
public final class ExportVerb implements Callable<Integer> {
  private static final String PLACES = "places";

  enum Kind {
    CSV,
    XLSX
  }

  private final Book book;
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "LEDGER",
      description = "台账，或代码表，或 places · A ledger, a code list, or places")
  private String what = "";

  @Option(
      names = "--all",
      description = "全部台账、代码表和地方，写到 --out 目录 · Everything, into the folder --out")
  private boolean all;

  @Option(
      names = "--format",
      defaultValue = "csv",
      paramLabel = "csv|xlsx",
      description = "格式，默认 ${DEFAULT-VALUE} · The kind of file")
  private Kind kind = Kind.CSV;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "写到哪个文件，默认标准输出；与 --all 同用是目录 · The file, standard output by default")
  private @Nullable Path out;

  @Option(
      names = "--with-private",
      description = "连同不公开的字段，只在履职需要时用 · Private fields too, where duty needs them")
  private boolean withPrivate;

  @Option(
      names = "--bom",
      description = "CSV 开头加 UTF-8 标记，供电子表格直接打开 · Begin a CSV with a byte order mark")
  private boolean byteOrderMark;

  @Mixin private final AsOfOption asOf = new AsOfOption();

  ExportVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (all == !what.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "写一个台账，或用 --all 导出全部 · Name a ledger, or say --all");
    }
    var catalog = book.get(Catalog.class);
    if (all) {
      everything(catalog);
      return Terminal.DONE;
    }
    var list =
        catalog.findLedger(what).isPresent() ? null : catalog.findCodeList(what).orElse(null);
    if (list != null) {
      write(stream -> ListTable.write(list, stream));
    } else if (what.equals(PLACES) && catalog.findLedger(PLACES).isEmpty()) {
      write(stream -> ListTable.write(book.get(Places.class).all(), stream));
    } else {
      catalog.ledger(what); // refuses an unknown name before a file is begun
      write(stream -> ledger(what, stream));
    }
    return Terminal.DONE;
  }

  private void ledger(String key, OutputStream stream) {
    var options = new ExportOptions(asOf.moment(book), withPrivate, byteOrderMark);
    switch (kind) {
      case CSV -> book.get(Ledgers.class).exportCsv(key, stream, options);
      case XLSX -> book.get(Ledgers.class).exportXlsx(key, stream, options);
    }
  }

  /** In folders as the catalog has them, since a ledger and a code list may share a key. */
  private void everything(Catalog catalog) {
    if (out == null) {
      throw new ParameterException(
          spec.commandLine(), "--all 要用 --out 写明目录 · --all needs a folder: --out DIR");
    }
    var lists = folder(out.resolve("codes"));
    var ledgers = folder(out.resolve("ledgers"));
    file(out, PLACES, Kind.CSV, stream -> ListTable.write(book.get(Places.class).all(), stream));
    for (var list : catalog.codeLists()) {
      file(lists, list.key(), Kind.CSV, stream -> ListTable.write(list, stream));
    }
    for (var ledger : catalog.ledgers()) {
      file(ledgers, ledger.key(), kind, stream -> ledger(ledger.key(), stream));
    }
    terminal.tell(
        "已导出 %d 个台账、%d 个代码表和地方：%s"
            .formatted(catalog.ledgers().size(), catalog.codeLists().size(), out));
  }

  private static void file(Path folder, String key, Kind kind, OutputFile.Content content) {
    var ending = kind.name().toLowerCase(Locale.ROOT);
    new OutputFile(folder.resolve(key + "." + ending)).write(content);
  }

  private static Path folder(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw UnusableFile.unwritable(folder, e);
    }
  }

  private void write(OutputFile.Content content) {
    if (out != null) {
      new OutputFile(out).write(content);
      return;
    }
    var stream = terminal.bytes();
    try {
      content.to(stream);
      stream.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the export", e);
    }
  }
}
