package org.townbook.cli.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.cli.book.Book;
import org.townbook.cli.book.PersonOption;
import org.townbook.cli.terminal.FormatOption;
import org.townbook.cli.terminal.Terminal;
import org.townbook.cli.terminal.UnusableFile;
import org.townbook.document.Documents;
import org.townbook.figure.Question;
import org.townbook.ledger.ImportOutcome;
import org.townbook.ledger.Ledgers;
import org.townbook.ledger.Progress;
import org.townbook.matching.AgainstBook;
import org.townbook.matching.oldreport.Baseline;
import org.townbook.matching.oldreport.OldReport;
import org.townbook.matching.oldreport.OldReportReader;
import org.townbook.people.Places;
import org.townbook.reading.Reading;
import org.townbook.shared.Period;
import org.townbook.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes an old report's figures in as the base that growth stands on, all or nothing. */
@Command(
    name = "take-in",
    description = {
      "收下一份旧报告：账上没有记录可算的数，记为“外部提供数”，作同比的基数",
      "Take the figures of an old report in, where the book has no records of its own"
    })
public final class TakeInVerb implements Callable<Integer> {
  private static final String LEDGER = "external_figure";

  private final Book book;
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "旧报告：Word、PDF 或文本 · The old report")
  private Path file = Path.of("");

  @Option(
      names = "--period",
      required = true,
      paramLabel = "PERIOD",
      description = "报告说的是哪个期间，如 2021 · The period the report is about")
  private @Nullable Period period;

  @Option(
      names = "--except",
      split = ",",
      paramLabel = "ID",
      description = "不收的数，写试运行里列出的编号 · Ids, as the dry run lists them, not to take")
  private Set<Integer> except = Set.of();

  @Option(names = "--dry-run", description = "只列出会收下什么 · Only say what would be taken in")
  private boolean dryRun;

  @Mixin private final PersonOption person = new PersonOption();
  @Mixin private final FormatOption format = new FormatOption();

  TakeInVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (period == null) {
      throw new IllegalStateException("the period is required");
    }
    var document = Documents.read(file);
    document.notes().forEach(terminal::tell);
    var question = Question.now(book.get(Places.class).ownTown(), period);
    var report = book.get(Reading.class).read(document.text());
    var against = book.get(AgainstBook.class);
    var old =
        new OldReportReader(book.get(Catalog.class), against.values(question))
            .read(report, against.matches(report), period, except);
    if (dryRun) {
      return answer(old, null);
    }
    refuseConflicts(old);
    return answer(old, store(old));
  }

  private static void refuseConflicts(OldReport old) {
    if (!old.conflicts().isEmpty()) {
      throw new Refusal(
          "同一个数字在报告里有不同的数，各只能收一个，请用 --except 排除其余："
              + old.conflicts().stream().map(Object::toString).toList());
    }
  }

  private ImportOutcome store(OldReport old) {
    var digest = digest();
    return book.get(Ledgers.class)
        .importRows(
            LEDGER,
            old.baselines().stream().map(baseline -> row(baseline, digest)),
            person.actor(book),
            Progress.silent());
  }

  private Map<String, String> row(Baseline baseline, String digest) {
    var row = new LinkedHashMap<String, String>();
    row.put("figure", baseline.key());
    row.put("title", baseline.title());
    row.put("starts_on", baseline.period().firstDay().toString());
    row.put("ends_on", baseline.period().lastDay().toString());
    row.put("value", baseline.value().toPlainString());
    row.put("unit", baseline.unit());
    row.put("printed", baseline.printed());
    row.put("document", String.valueOf(file.getFileName()));
    row.put("digest", digest);
    row.put("passage", baseline.passage());
    row.put("quote", baseline.quote());
    return row;
  }

  /** SHA-256 of the file, so that nobody can put another one in its place. */
  private String digest() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw UnusableFile.unreadable(file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private int answer(OldReport old, @Nullable ImportOutcome outcome) {
    var lines = new TakeInAnswer(terminal);
    switch (format.chosen()) {
      case TEXT -> lines.print(old, outcome);
      case JSON -> terminal.printJson(lines.json(old, outcome));
    }
    return outcome instanceof ImportOutcome.Refused ? Terminal.REFUSED : Terminal.DONE;
  }
}
