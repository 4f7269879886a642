package org.townbook.cli.ledger;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.cli.book.AsOfOption;
import org.townbook.cli.book.Book;
import org.townbook.cli.terminal.FormatOption;
import org.townbook.cli.terminal.Terminal;
import org.townbook.ledger.LedgerRecord;
import org.townbook.ledger.Ledgers;
import org.townbook.ledger.RecordPage;
import org.townbook.ledger.RecordQuery;
import org.townbook.people.Places;
import org.townbook.shared.Period;
import org.townbook.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the records of a ledger, a page at a time. */
@Command(name = "records", description = "列出台账的记录 · List the records of a ledger")
public final class RecordsVerb implements Callable<Integer> {

  private final Book book;
  private final Terminal terminal;

  @Parameters(paramLabel = "LEDGER", description = "台账 · The ledger's key")
  private String ledger = "";

  @Option(
      names = "--place",
      paramLabel = "CODE|NAME",
      description = "地方及其以下 · A place and all below it")
  private @Nullable String place;

  @Option(names = "--period", paramLabel = "PERIOD", description = "期间 · The months to look in")
  private @Nullable Period period;

  @Option(names = "--text", paramLabel = "WORDS", description = "含有的文字 · Words to look for")
  private @Nullable String text;

  @Option(names = "--page", defaultValue = "1", description = "第几页 · Which page")
  private int page = 1;

  @Option(names = "--size", defaultValue = "50", description = "每页几条 · Records on a page")
  private int size = 50;

  @Option(names = "--with-private", description = "连同不公开的字段 · Private fields too")
  private boolean withPrivate;

  @Mixin private final AsOfOption asOf = new AsOfOption();
  @Mixin private final FormatOption format = new FormatOption();

  RecordsVerb(Book book, Terminal terminal) {
    this.book = book;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (page < 1 || size < 1 || size > RecordQuery.SIZE_MAX) {
      throw new Refusal("--page 从 1 起，--size 为 1 到 " + RecordQuery.SIZE_MAX + "。");
    }
    var query =
        RecordQuery.all()
            .within(place == null ? null : book.get(Places.class).getByCodeOrName(place).code())
            .containing(text)
            .during(period)
            .asOf(asOf.moment(book))
            .page(page, size);
    var found = book.get(Ledgers.class).page(ledger, query);
    switch (format.chosen()) {
      case TEXT -> {
        found.records().forEach(r -> terminal.print(RecordLine.of(seen(r))));
        terminal.tell("共 %d 条，第 %d/%d 页".formatted(found.total(), page, found.pages()));
      }
      case JSON -> terminal.printJson(json(found));
    }
    return Terminal.DONE;
  }

  private Object json(RecordPage found) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("total", found.total());
    answer.put("page", found.page());
    answer.put("size", found.size());
    answer.put("records", found.records().stream().map(r -> RecordJson.of(seen(r))).toList());
    return answer;
  }

  private LedgerRecord seen(LedgerRecord record) {
    return withPrivate
        ? record
        : record.without(book.get(Catalog.class).ledger(ledger).privateFields());
  }
}
