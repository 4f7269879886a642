package org.townbook.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogReader;

class TemplateTest {
  private static final String HEAD = "---\nreport: yearly\ntitle: 年报\n---\n";

  @TempDir Path folder;

  @BeforeEach
  void figures() throws IOException {
    write("codes/channel.yaml", "codes: channel\ntitle: 渠道\nentries: [{code: a, title: 网上}]\n");
    write(
        "figures/channels.yaml",
        "figure: channels\ntitle: 渠道数\nsays: 渠道的个数。\nunit: 个\ncodes: channel\n");
    write(
        "figures/channel_share.yaml",
        "figure: channel_share\ntitle: 比\nsays: 比。\nunit: \"%\"\n"
            + "share: {part: channels, of: channels}\n");
  }

  @Test
  void every_fault_of_a_text_is_told_with_its_line() throws IOException {
    assertThat(
            problems(
                HEAD
                    + "有{{chanels}}渠道，{{channels loud}}。\n"
                    + "{{if channels > 0}}有。\n"
                    + "{{else}}{{names event.name}}\n"
                    + "{{commitments 2.0}}\n"))
        .satisfiesExactly(
            p -> assertThat(p).startsWith("yearly.md:5").contains("没有数字 chanels；是不是 channels"),
            p -> assertThat(p).startsWith("yearly.md:5").contains("number、growth 或 chinese"),
            p -> assertThat(p).startsWith("yearly.md:6").contains("没有对应的 {{end}}"),
            p -> assertThat(p).startsWith("yearly.md:7").contains("没有台账 event"),
            p -> assertThat(p).startsWith("yearly.md:8").contains("要有台账 commitment"));
  }

  @Test
  void markdown_that_an_official_document_has_no_form_for_is_refused() throws IOException {
    assertThat(
            problems(
                HEAD
                    + "# 一\n\n##### 五\n\n    四个空格\n\n- 甲\n- 乙\n\n"
                    + "`码`和[链](x)\n\n<b>粗\n\n> 引\n"))
        .satisfiesExactly(
            p -> assertThat(p).startsWith("yearly.md:7").contains("5 级标题"),
            p -> assertThat(p).startsWith("yearly.md:9").contains("四个空格"),
            p -> assertThat(p).startsWith("yearly.md:11").contains("列表"),
            p -> assertThat(p).startsWith("yearly.md:14").contains("代码"),
            p -> assertThat(p).startsWith("yearly.md:14").contains("链接"),
            p -> assertThat(p).startsWith("yearly.md:16").contains("HTML"),
            p -> assertThat(p).startsWith("yearly.md:18").contains("引用"));
  }

  @Test
  void conditions_are_no_markdown() throws IOException {
    assertThat(problems(HEAD + "{{if channels * 2 > 1 && channel_share * 3 < 9}}**多**。{{end}}\n"))
        .isEmpty();
  }

  @Test
  void a_heading_says_the_question_and_no_number_of_its_own() throws IOException {
    assertThat(problems("---\nreport: yearly\ntitle: 年报\nheading: \"{{town}}{{year}}年报\"\n---\n"))
        .isEmpty();
    assertThat(problems("---\nreport: yearly\ntitle: 年报\nheading: \"2022年{{channels}}年报\"\n---\n"))
        .anySatisfy(p -> assertThat(p).contains("标题里只能写"))
        .anySatisfy(p -> assertThat(p).contains("标题里不能手写数字"))
        .hasSize(2);
  }

  @Test
  void an_insert_that_the_text_has_no_place_for_is_told() throws IOException {
    write("reports/yearly/lost.md", "丢了的句子。\n");
    write("reports/yearly/found.md", "有{{channels}}。\n");
    assertThat(problems(HEAD + "{{insert found}}{{insert none}}\n"))
        .singleElement()
        .asString()
        .startsWith("lost.md:1")
        .contains("{{insert lost}}");
  }

  @Test
  void a_line_out_of_a_record_cites_figures_and_nothing_else_in_it_is_acted_upon()
      throws IOException {
    write("reports/yearly.md", HEAD);
    var catalog = catalog();
    assertThat(CitingLine.read("共{{channels}}、{{channels chinese}}。", catalog))
        .containsExactly(
            new Piece.Literal("共"),
            new Piece.Cite("channels", Piece.Cite.Form.WHOLE),
            new Piece.Literal("、"),
            new Piece.Cite("channels", Piece.Cite.Form.CHINESE),
            new Piece.Literal("。"));
    var harmless = "{{commitments 2.0}}{{no_such}}{{names event.remark}}{{if channels > 0}}";
    assertThat(CitingLine.read(harmless, catalog)).containsExactly(new Piece.Literal(harmless));
  }

  private List<String> problems(String report) throws IOException {
    write("reports/yearly.md", report);
    var catalog = catalog();
    return Template.of(catalog.report("yearly"), catalog).problems().stream()
        .map(p -> p.origin().file().getFileName() + ":" + p.origin().line() + " " + p.message())
        .toList();
  }

  private Catalog catalog() {
    return switch (CatalogReader.read(List.of(folder))) {
      case CatalogReader.Outcome.Valid(var catalog) -> catalog;
      case CatalogReader.Outcome.Invalid(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
