package org.townbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.townbook.ledger.LedgerTown.FIRM;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.TestDatabase;
import org.townbook.report.print.LibreOffice;

class RoundTripTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @TempDir static Path folder;

  @RegisterExtension static final LedgerTown town = new LedgerTown(database);
  private static final int ROWS = 400;

  /** Texts that something on the way may be tempted to change. */
  private static final List<String> AWKWARD =
      List.of(
          "=1+1",
          "+86 575",
          "-",
          "@SUM(A1)",
          "＝１＋１",
          "'已引",
          "''双引",
          "0012",
          "1234567890123456789",
          "3-1",
          "1E5",
          "true",
          "a,b;c\td",
          "第一行\n第二行",
          "他说\"好\"",
          "𠮷田、〇",
          "NULL",
          "\\N",
          "<b>&amp;</b>",
          "_x0041_");

  @BeforeEach
  void fillLedgers() {
    town.clear();
    town.entered("firm", "code=" + FIRM, "name=甲厂", "registered_on=2020-01-01");
    var random = new Random(20220930);
    var rows = IntStream.range(0, ROWS).mapToObj(i -> row(i, random)).toList();
    var outcome =
        town.ledgers.importRows("everything", rows.stream(), town.wang, Progress.silent());
    assertThat(outcome).isInstanceOf(ImportOutcome.Stored.class);
  }

  private static Map<String, String> row(int i, Random random) {
    var row = new LinkedHashMap<String, String>();
    BiConsumer<String, String> sometimes =
        (name, text) -> {
          if (random.nextInt(4) > 0) {
            row.put(name, text);
          }
        };
    var day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1500));
    boolean oldVillage = day.getYear() < 2022 && random.nextBoolean();
    row.put("place", oldVillage ? LedgerTown.OLD : random.nextBoolean() ? "东村" : "西村");
    row.put("name", i + AWKWARD.get(i % AWKWARD.size()));
    row.put("happened_on", day.toString());
    sometimes.accept("households", Long.toString(random.nextLong() / 10));
    sometimes.accept("area", new BigDecimal(random.nextInt()).movePointLeft(3).toPlainString());
    sometimes.accept("cost", new BigDecimal(random.nextLong()).movePointLeft(6).toPlainString());
    sometimes.accept("month", "20%02d-%02d".formatted(random.nextInt(30), random.nextInt(12) + 1));
    sometimes.accept("done", random.nextBoolean() ? "是" : "否");
    sometimes.accept("channel", List.of("online", "来信", "visit").get(random.nextInt(3)));
    sometimes.accept("partner", random.nextBoolean() ? "东村" : LedgerTown.ELSEWHERE);
    sometimes.accept("firm", FIRM);
    sometimes.accept("photo", "IMG_" + i + ".jpg");
    sometimes.accept("code", FIRM);
    sometimes.accept("identity", "11010519491231002X");
    sometimes.accept("plate", "AB%05d".formatted(random.nextInt(100000)));
    sometimes.accept("remark", AWKWARD.get(random.nextInt(AWKWARD.size())));
    return row;
  }

  /** What every record says, without the numbers and times of its storing. */
  private static List<Object> content() {
    var all = new ArrayList<>();
    var query = RecordQuery.all().sortedBy("name", false).page(1, 1000);
    for (var record : town.ledgers.page("everything", query).records()) {
      all.add(List.of(record.place(), record.values()));
    }
    return all;
  }

  private static Path exported(
      String name, BiConsumer<ByteArrayOutputStream, ExportOptions> export) {
    var out = new ByteArrayOutputStream();
    export.accept(out, ExportOptions.plain().withPrivate(true));
    try {
      return Files.write(folder.resolve(name), out.toByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ImportOutcome imported(Path file) {
    return town.ledgers.importFile("everything", file, town.wang, false, Progress.silent());
  }

  private static void emptyOnly(String ledger) {
    town.jdbc.sql("ALTER TABLE book.%s DISABLE TRIGGER USER".formatted(ledger)).update();
    town.jdbc.sql("TRUNCATE book.%s".formatted(ledger)).update();
    town.jdbc.sql("ALTER TABLE book.%s ENABLE TRIGGER USER".formatted(ledger)).update();
  }

  @Test
  void a_csv_that_was_exported_imports_back_the_same() {
    var file = exported("all.csv", (out, o) -> town.ledgers.exportCsv("everything", out, o));
    comesBack(file);
  }

  @Test
  void a_spreadsheet_that_was_exported_imports_back_the_same() {
    var file = exported("all.xlsx", (out, o) -> town.ledgers.exportXlsx("everything", out, o));
    comesBack(file);
  }

  @Test
  void a_spreadsheet_that_another_program_saved_again_imports_back_the_same(@TempDir Path other)
      throws Exception {
    var file = exported("again.xlsx", (out, o) -> town.ledgers.exportXlsx("everything", out, o));
    comesBack(new LibreOffice(other).convert(file, "xlsx"));
  }

  private static void comesBack(Path file) {
    var before = content();
    assertThat(before).hasSize(ROWS);

    assertThat(imported(file)).isEqualTo(new ImportOutcome.Stored(0, ROWS, null, List.of()));
    emptyOnly("everything");
    assertThat(imported(file))
        .isInstanceOfSatisfying(
            ImportOutcome.Stored.class, stored -> assertThat(stored.added()).isEqualTo(ROWS));
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void private_fields_stay_behind_unless_asked_for_and_are_not_missed_on_the_way_back()
      throws IOException {
    var out = new ByteArrayOutputStream();
    town.ledgers.exportCsv("everything", out, ExportOptions.plain().byteOrderMark(true));
    var text = out.toString(StandardCharsets.UTF_8);

    assertThat(text)
        .startsWith("\uFEFFplace,name,")
        .doesNotContain("identity", "11010519491231002X", "remark");
    assertThat(imported(Files.writeString(folder.resolve("public.csv"), text)))
        .isEqualTo(new ImportOutcome.Stored(0, ROWS, null, List.of()));
  }

  @Test
  void no_cell_of_a_csv_begins_like_a_formula() {
    var out = new ByteArrayOutputStream();
    town.ledgers.exportCsv("everything", out, ExportOptions.plain().withPrivate(true));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(",'=1+1")
        .contains(",''已引")
        .doesNotContain(",=1+1", ",@SUM", ",\"=", ",\"@", ",＝１");
  }

  @Test
  void an_export_as_of_a_moment_gives_the_book_of_that_moment() throws IOException {
    var then = town.clock.instant();
    town.clock.forward(Duration.ofHours(1));
    var first = town.ledgers.page("everything", RecordQuery.all()).records().getFirst();
    town.ledgers.withdraw("everything", first.id(), "误录", town.li);

    assertThat(exportedRows(null)).isEqualTo(ROWS - 1);
    assertThat(exportedRows(then)).isEqualTo(ROWS);
    assertThat(exportedRows(then.minusSeconds(1))).isZero();
  }

  private static int exportedRows(@Nullable Instant asOf) throws IOException {
    var out = new ByteArrayOutputStream();
    town.ledgers.exportCsv("everything", out, asOf);
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(out.toString(StandardCharsets.UTF_8)))) {
      return parser.getRecords().size();
    }
  }
}
