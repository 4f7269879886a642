package org.townbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.TestDatabase;

class TemplateTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @TempDir static Path folder;

  @RegisterExtension static final LedgerTown town = new LedgerTown(database);

  private static XSSFWorkbook template(String ledger) throws IOException {
    var out = new ByteArrayOutputStream();
    town.ledgers.template(ledger, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  @Test
  void headings_bear_titles_units_and_what_is_required() throws IOException {
    try (var workbook = template("everything")) {
      var row = workbook.getSheet("样样都有").getRow(0);

      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("地方*");
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo("名称*");
      assertThat(row.getCell(3).getStringCellValue()).isEqualTo("面积（亩）");
    }
  }

  @Test
  void choices_flags_and_places_have_drop_downs_from_a_hidden_sheet() throws IOException {
    try (var workbook = template("everything")) {
      var lists =
          workbook.getSheet("样样都有").getDataValidations().stream()
              .map(v -> v.getValidationConstraint().getFormula1())
              .toList();

      assertThat(lists).hasSize(4);
      assertThat(workbook.getSheetVisibility(workbook.getSheetIndex("选项")))
          .isEqualTo(SheetVisibility.HIDDEN);
      var choices = workbook.getSheet("选项");
      assertThat(choices.getRow(2).getCell(8).getStringCellValue()).isEqualTo("来访");
      assertThat(choices.getRow(0).getCell(0).getStringCellValue()).isEqualTo("东村");
      assertThat(choices.getRow(2).getCell(0)).isNull();
    }
  }

  @Test
  void a_second_sheet_explains_every_field() throws IOException {
    try (var workbook = template("petition")) {
      var sheet = workbook.getSheet("填写说明");

      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("信访件：每行是一件经登记的信访事项。");
      assertThat(sheet.getRow(8).getCell(3).getStringCellValue())
          .isEqualTo("整数，单位 人，不小于 1，不大于 10000");
    }
  }

  @Test
  void a_filled_template_is_imported_and_an_empty_one_holds_nothing() throws IOException {
    try (var workbook = template("petition")) {
      var file = folder.resolve("filled.xlsx");
      try (var out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
      assertThat(town.ledgers.importFile("petition", file, town.wang, false, Progress.silent()))
          .isEqualTo(new ImportOutcome.Stored(0, 0, null, java.util.List.of()));

      var row = workbook.getSheet("信访件").createRow(1);
      row.createCell(0).setCellValue("东村");
      row.createCell(1).setCellValue("XF-1");
      row.createCell(2).setCellValue("来访");
      row.createCell(3).setCellValue(java.time.LocalDate.of(2022, 3, 5));
      row.createCell(5).setCellValue(12);
      try (var out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
      var outcome = town.ledgers.importFile("petition", file, town.wang, false, Progress.silent());

      assertThat(outcome).isInstanceOf(ImportOutcome.Stored.class);
      assertThat(town.ledgers.page("petition", RecordQuery.all()).records().getFirst().values())
          .containsEntry("channel", "visit")
          .containsEntry("people", 12L);
    }
  }
}
