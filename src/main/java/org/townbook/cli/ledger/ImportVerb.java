package org.townbook.cli.ledger;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.PersonOption;
import org.townbook.cli.terminal.FormatOption;
import org.townbook.cli.terminal.OutputFile;
import org.townbook.cli.terminal.Terminal;
import org.townbook.ledger.FaultTable;
import org.townbook.ledger.ImportFault;
import org.townbook.ledger.ImportOutcome;
import org.townbook.ledger.Ledgers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a file of records in, all or nothing. */
@Command(name = "import", description = "导入 CSV 或 .xlsx，有一处错就都不导入 · Import a file, all or nothing")
public final class ImportVerb implements Callable<Integer> {
  private static final int FAULTS_SHOWN = 200;

  private final Book book;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "LEDGER", description = "台账 · The ledger's key")
  private String ledger = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "文件 · The file")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "只检查，不导入 · Only say what would be wrong")
  private boolean dryRun;

  @Option(
      names = "--faults",
      paramLabel = "FILE",
      description = "把全部问题写成 CSV · Write all faults to a CSV file")
  private @Nullable Path faultsFile;

  @Mixin private final PersonOption person = new PersonOption();
  @Mixin private final FormatOption format = new FormatOption();

  ImportVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var outcome =
        book.get(Ledgers.class)
            .importFile(ledger, file, person.actor(book), dryRun, new ProgressLine(terminal));
    if (outcome instanceof ImportOutcome.Refused refused && faultsFile != null) {
      new OutputFile(faultsFile).write(out -> FaultTable.writeCsv(refused.faults(), out));
    }
    switch (format.chosen()) {
      case TEXT -> tell(outcome);
      case JSON -> terminal.printJson(json(outcome));
    }
    return outcome instanceof ImportOutcome.Refused ? Terminal.REFUSED : Terminal.DONE;
  }

  private void tell(ImportOutcome outcome) {
    outcome.notes().forEach(terminal::tell);
    switch (outcome) {
      case ImportOutcome.Stored(var added, var unchanged, var _, var _) ->
          terminal.print("导入 %d 条，账上已有 %d 条未动。".formatted(added, unchanged));
      case ImportOutcome.Checked(var wouldAdd, var unchanged, var _) ->
          terminal.print("没有问题：会导入 %d 条，账上已有 %d 条不动。".formatted(wouldAdd, unchanged));
      case ImportOutcome.Refused(var rows, var faults, var _) -> {
        faults.stream().limit(FAULTS_SHOWN).forEach(fault -> terminal.tell(fault.toString()));
        terminal.tell("读了 %d 行，有 %d 处问题，一条也没有导入。".formatted(rows, faults.size()) + rest(faults));
      }
    }
  }

  private String rest(List<ImportFault> faults) {
    if (faultsFile != null) {
      return "全部问题写在 " + faultsFile + "。";
    }
    return faults.size() > FAULTS_SHOWN
        ? "以上是前 %d 处；加 --faults FILE 可写出全部。".formatted(FAULTS_SHOWN)
        : "";
  }

  private static Map<String, @Nullable Object> json(ImportOutcome outcome) {
    var answer = new LinkedHashMap<String, @Nullable Object>();
    switch (outcome) {
      case ImportOutcome.Stored(var added, var unchanged, var batch, var _) -> {
        answer.put("outcome", "stored");
        answer.put("added", added);
        answer.put("unchanged", unchanged);
        answer.put("batch", batch);
      }
      case ImportOutcome.Checked(var wouldAdd, var unchanged, var _) -> {
        answer.put("outcome", "checked");
        answer.put("would_add", wouldAdd);
        answer.put("unchanged", unchanged);
      }
      case ImportOutcome.Refused(var rows, var faults, var _) -> {
        answer.put("outcome", "refused");
        answer.put("rows", rows);
        answer.put("faults_total", faults.size());
        answer.put("faults", faults.stream().limit(FAULTS_SHOWN).map(ImportVerb::json).toList());
      }
    }
    answer.put("notes", outcome.notes());
    return answer;
  }

  private static Map<String, @Nullable Object> json(ImportFault fault) {
    var answer = new LinkedHashMap<String, @Nullable Object>();
    answer.put("sheet", fault.sheet());
    answer.put("row", fault.row());
    answer.put("column", fault.column());
    answer.put("field", fault.field());
    answer.put("rule", fault.violation());
    answer.put("message", fault.message());
    return answer;
  }
}
