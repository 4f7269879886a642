package org.townbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.ledger.ExportOptions;
import org.townbook.ledger.ImportOutcome;
import org.townbook.ledger.Progress;
import org.townbook.ledger.RecordQuery;
import org.townbook.people.Persons;

class SampleFilesTest {
  @RegisterExtension static final LoadedSample SAMPLE = new LoadedSample();

  @Test
  void every_ledger_goes_out_to_a_file_and_its_template_too_and_the_book_knows_it_again(
      @TempDir Path folder) throws IOException {
    var ledgers = SAMPLE.book().ledgers();
    var wang = new Persons(SAMPLE.book().jdbc()).named("王芳");
    for (var definition : SAMPLE.book().catalog().ledgers()) {
      var key = definition.key();
      long records = ledgers.page(key, RecordQuery.all()).total();
      var csv = folder.resolve(key + ".csv");
      var sheet = folder.resolve(key + ".xlsx");
      try (var out = Files.newOutputStream(csv)) {
        boolean needsPrivate =
            definition.fields().stream().anyMatch(f -> f.isPrivate() && f.required());
        ledgers.exportCsv(key, out, ExportOptions.plain().withPrivate(needsPrivate));
      }
      try (var out = Files.newOutputStream(sheet)) {
        ledgers.exportXlsx(key, out, ExportOptions.plain().withPrivate(true));
      }
      for (var file : List.of(csv, sheet)) {
        assertThat(ledgers.importFile(key, file, wang, false, Progress.silent()))
            .as(file.toString())
            .isEqualTo(new ImportOutcome.Stored(0, records, null, List.of()));
      }
      try (var out = Files.newOutputStream(sheet)) {
        ledgers.template(key, out);
      }
      assertThat(ledgers.importFile(key, sheet, wang, false, Progress.silent()))
          .as("template of " + key)
          .isEqualTo(new ImportOutcome.Stored(0, 0, null, List.of()));
    }
  }
}
