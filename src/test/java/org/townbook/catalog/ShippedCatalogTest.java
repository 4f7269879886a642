package org.townbook.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every definition that is shipped keeps to, beyond what any catalog must. */
class ShippedCatalogTest {

  @ParameterizedTest
  @ValueSource(strings = {"catalog", "catalog,sample/catalog"})
  void what_is_shipped_can_be_shared_with_any_town(String folders) {
    var read = CatalogReader.read(List.of(folders.split(",")).stream().map(Path::of).toList());

    assertThat(read).isInstanceOf(CatalogReader.Outcome.Valid.class);
    assertThat(((CatalogReader.Outcome.Valid) read).catalog().shortcomings()).isEmpty();
  }
}
