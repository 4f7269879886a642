package org.townbook.reading.relation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.townbook.reading.Reading;

/** Each rule on sentences that break it, that keep it, and that only look as if they broke it. */
class RelationsTest {
  private static final Reading READING = new Reading();

  @ParameterizedTest
  @CsvSource({
    "'全年整改问题7275个，其中省级370个、市级1824个、镇级14234个。', PARTS, WRONG",
    "'全镇有企业652家，其中工业214家、商贸386家、建筑42家。', PARTS, WRONG",
    "'全镇总人口58.36万人，其中男性30.42万人，女性27.94万人。', PARTS, FINE",
    "'完成产值235.28亿元，其中甲园29.08亿元、乙园113.74亿元、丙园92.47亿元。', PARTS, FINE",
    "'选拔干部15人，其中正职8人，副职7人，交流6人，免职11人。', PARTS, FINE",
    "'播种面积119661公顷，其中粮食86608公顷、油料13457公顷、蔬菜15120公顷。', PARTS, FINE",
    "'年初有贫困人口4868人，脱贫1697人，剩余3271人。', PARTS, WRONG",
    "'固定资产投资35031万元，其中工业投资22237万元，占固定资产投资的63.4%。', SHARE, SUSPECT",
    "'固定资产投资35031万元，其中工业投资22237万元，占固定资产投资的63.5%。', SHARE, FINE",
    "'立案31起，结案29起，结案率93.5%。', SHARE, FINE",
    "'产生固废41.5万吨，综合利用36.8万吨，综合利用率92.4%。', SHARE, WRONG",
    "'发放抚恤金2245万元，比上年的1999.1万元增长12.3%。', GROWTH, FINE",
    "'接待居民23.4万人次，比上年的20.1万人次增长14.2%。', GROWTH, WRONG",
    "'地区生产总值235.28亿元，比上年的212.40亿元增长9.2%。', GROWTH, FINE",
    "'贫困发生率由18.0%下降到11.7%，下降7.3个百分点。', GROWTH, WRONG",
    "'农田灌溉面积56.65万亩。这一年灌溉面积56.65万公顷。', UNIT, WRONG",
    "'流转土地18.6公顷（279亩）。', UNIT, FINE",
    "'工业、商贸、农业用电量分别为9.87亿千瓦时、6.02亿千瓦时。', RESPECTIVELY, WRONG",
    "'建设大坝、石门、向阳、老寨、新田、河边等5个活动场所。', NAMED_COUNT, WRONG",
    "'建设大坝、石门、向阳等5个活动场所。', NAMED_COUNT, FINE",
    "'甲公司、乙公司、丙公司等实施的改造项目7个。', NAMED_COUNT, FINE",
    "'受理信访186件，其中来信52件、来访61件、网上73件，办结191件。', ORDER, WRONG",
    "'受理诉求1286件，办结1301件。', ORDER, WRONG",
    "'接种第一针18650人，第二针19872人。', ORDER, SUSPECT",
    "'每亩补助800至600元。', RANGE, WRONG",
    "'每亩补助600—800元。', RANGE, FINE",
  })
  void a_relation_is_judged(String text, RelationKind kind, Verdict verdict) {
    var relations = READING.read(text).relations();
    assertThat(relations)
        .anySatisfy(relation -> {
          assertThat(relation.kind()).isEqualTo(kind);
          assertThat(relation.verdict()).isEqualTo(verdict);
          assertThat(relation.message()).endsWith("。");
        });
    var worst = relations.stream().map(Relation::verdict).min(Verdict::compareTo).orElseThrow();
    assertThat(worst).as("nothing worse is said of it").isGreaterThanOrEqualTo(verdict);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "新增企业12家，比上年增加12家，增长100%。",
        "实现产值12.5万元，比上年增加12.5万元，增长100%。",
        "受理案件0件，办结0件，占受理案件的0%。",
      })
  void nothing_follows_from_a_base_or_a_whole_of_nought(String text) {
    assertThat(READING.read(text).relations())
        .extracting(Relation::kind)
        .doesNotContain(RelationKind.GROWTH, RelationKind.SHARE);
  }

  @Test
  void a_whole_year_before_its_end_is_doubted_and_a_task_of_the_year_is_not() {
    var text = "2022年工作总结\n2022年1—9月，全镇实现产值5亿元。预计今年总产值超过8亿元。全年累计走访2458人次，完成全年拆违19000平方任务。";
    var dated =
        READING.read(text).relations().stream().filter(r -> r.kind() == RelationKind.DATE).toList();
    assertThat(dated).hasSize(1);
    assertThat(dated.getFirst().message()).contains("2458人次");
  }

  @Test
  void turnover_of_trades_is_not_held_against_retail_sales() {
    var text = "社会消费品零售额2532万元。分行业看，零售业销售额1714万元，餐饮业营业额998万元；其他服务业营业额58555万元。";
    assertThat(READING.read(text).relations()).isEmpty();
  }

  @Test
  void a_table_gives_its_total() {
    var rows = "类别\t学校（所）\t教师（人）\n幼儿园\t86\t1562\n小学\t64\t2437\n合计\t150\t3969\n";
    var relations = READING.read("情况见下表。\n" + rows).relations();
    assertThat(relations)
        .extracting(Relation::verdict)
        .containsExactly(Verdict.FINE, Verdict.WRONG);
  }

  @Test
  void traditional_characters_are_judged_like_simplified_ones() {
    var relations = READING.read("歲出預算2.48億元，實際支出2.19億元，執行率91.3%。").relations();
    assertThat(relations).extracting(Relation::verdict).contains(Verdict.WRONG);
  }
}
