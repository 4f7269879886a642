package org.townbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WebTown.Guide.class)
class TodayPagesTest {
  private static WebTown town;

  @BeforeAll
  static void open(WebTown open) {
    town = open;
  }

  @Test
  void the_first_page_begins_with_the_numbers_the_report_begins_with() {
    var page = town.page("/").body();

    assertThat(page)
        .containsPattern("(?s)登记事件数</h2>.*?<strong>68</strong>.*?上年同期 69件")
        .doesNotContain("日历天数");
  }

  @Test
  void it_names_who_is_silent_what_does_not_add_up_and_what_is_stale() {
    var page = town.page("/").body();

    assertThat(page)
        .contains("还差 1 处", "南山村（2022年9月）")
        .contains("热线事件数等于登记数", "前者少45")
        .containsPattern("(?s)哪本账久未登记.*?村集体经营性收入.*?天前");
  }

  @Test
  void a_village_is_not_told_that_the_towns_own_ledgers_are_stale() {
    var page = town.page("/?place=" + WebTown.EAST).body();

    assertThat(page).containsPattern("(?s)哪本账久未登记.*?村集体经营性收入.*?天前");
    assertThat(page.substring(page.indexOf("哪本账久未登记"))).doesNotContain("矛盾纠纷和问题");
  }

  @Test
  void a_period_that_makes_no_sense_is_refused() {
    assertThat(town.page("/?period=soon").statusCode()).isEqualTo(400);
    assertThat(town.page("/?place=nowhere").statusCode()).isEqualTo(400);
  }
}
