package org.townbook.report.print.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontShelfTest {

  @TempDir Path folder;

  @Test
  void the_wanted_fonts_are_taken_and_nothing_is_substituted() throws Exception {
    TestFont.named("方正小标宋简体").in(folder, "title.ttf");
    TestFont.named("SimSun").in(folder, "other.ttf");
    TestFont.named("x").namedInGbk("仿宋_GB2312").in(folder, "body.TTF");
    TestFont.named("楷体_GB2312").in(folder, "kai.ttf");
    TestFont.named("黑体").in(folder, "hei.ttf");
    TestFont.named("宋体").in(folder, "song.ttf");

    var typesetting = shelf().typesetting().orElseThrow();

    assertThat(typesetting.substitutions()).isEmpty();
    assertThat(typesetting.font(Typeface.BODY).path()).hasFileName("body.TTF");
  }

  @Test
  void one_font_serves_for_all_and_each_substitution_is_said() throws Exception {
    TestFont.named("AR PL SungtiL GB").in(folder, "song.ttf");

    var typesetting = shelf().typesetting().orElseThrow();

    assertThat(typesetting.fonts()).containsOnlyKeys(Typeface.values());
    assertThat(typesetting.substitutions().stream().map(FontSubstitution::chinese))
        .containsExactly(
            "未安装方正小标宋简体，以AR PL SungtiL GB代替",
            "未安装仿宋_GB2312，以AR PL SungtiL GB代替",
            "未安装楷体_GB2312，以AR PL SungtiL GB代替",
            "未安装黑体，以AR PL SungtiL GB代替",
            "未安装宋体，以AR PL SungtiL GB代替");
  }

  @Test
  void fonts_that_a_pdf_cannot_carry_do_not_count() throws Exception {
    TestFont.named("仿宋_GB2312").withCffOutlines().in(folder, "cff.ttf");
    TestFont.named("黑体").notEmbeddable().in(folder, "kept.ttf");

    assertThat(shelf().typesetting()).isEmpty();
  }

  @Test
  void the_regular_member_of_a_family_comes_before_the_bold_one() throws Exception {
    TestFont.named("黑体").bold().in(folder, "a.ttf");
    TestFont.named("黑体").in(folder, "b.ttf");

    var font = shelf().typesetting().orElseThrow().font(Typeface.FIRST_LEVEL);

    assertThat(font.path()).hasFileName("b.ttf");
  }

  @Test
  void a_broken_file_is_passed_over() throws Exception {
    var whole = TestFont.named("黑体").bytes();
    Files.write(folder.resolve("cut.ttf"), Arrays.copyOf(whole, whole.length - 2));
    Files.write(folder.resolve("empty.ttf"), new byte[0]);
    Files.writeString(folder.resolve("words.ttf"), "this is not a font, though it is long enough");

    assertThat(shelf().typesetting()).isEmpty();
  }

  @Test
  void the_fonts_of_this_machine_include_a_collection_with_chinese_and_english_names() {
    var zenHei = FontShelf.ofThisMachine().typesetting().orElseThrow().font(Typeface.FIRST_LEVEL);

    assertThat(zenHei.families()).contains("WenQuanYi Zen Hei", "文泉驿正黑");
    assertThat(zenHei.postScriptName()).isEqualTo("WenQuanYiZenHei");
  }

  private FontShelf shelf() {
    return new FontShelf(List.of(folder, folder.resolve("not there")));
  }
}
