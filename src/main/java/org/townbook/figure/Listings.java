package org.townbook.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CodeList;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.FieldType;
import org.townbook.catalog.expression.Expression;
import org.townbook.ledger.LedgerTable;
import org.townbook.ledger.condition.SqlCondition;
import org.townbook.people.Places;
import org.townbook.shared.Place;

/** Lists names out of a ledger, for texts that name what they count. */
@Service
public class Listings {
  private static final String NAME = "name";

  private final Catalog catalog;
  private final Places places;
  private final DSLContext database;

  public Listings(Catalog catalog, Places places, DataSource dataSource) {
    this.catalog = catalog;
    this.places = places;
    this.database = DSL.using(new TransactionAwareDataSourceProxy(dataSource), SQLDialect.POSTGRES);
  }

  /**
   * What the matching rows at the question's place say in one field, each answer once, in the order
   * of the ledger's date and key. A choice gives its title, a reference the {@code name} of the row
   * it points to, a place its name.
   *
   * @param where which rows; it names its own dates, {@code period_end} and the like
   */
  public List<String> names(String ledger, String field, Expression where, Question question) {
    var definition = catalog.ledger(ledger);
    var table = LedgerTable.of(definition);
    var within = places.within(question.place());
    var scope =
        Scan.scope(table, within.stream().map(Place::code).toList(), question.asOf())
            .and(
                SqlCondition.filter(
                    where,
                    table.alias(),
                    question.period().firstDay(),
                    question.period().lastDay()));
    var order = new ArrayList<OrderField<?>>();
    order.add(table.day(definition.date()));
    definition.naturalKey().forEach(key -> order.add(table.column(key)));
    var found =
        database
            .select(table.column(field).cast(String.class))
            .from(table.table())
            .where(scope.and(table.column(field).isNotNull()))
            .orderBy(order)
            .fetch(r -> r.value1());
    return said(definition.findField(field).orElse(null), new LinkedHashSet<>(found));
  }

  private List<String> said(@Nullable FieldDefinition field, Set<String> values) {
    if (field == null || field.type() == FieldType.PLACE) {
      return values.stream().map(code -> places.find(code).map(Place::name).orElse(code)).toList();
    }
    var of = field.of();
    if (field.type() == FieldType.CHOICE && of != null) {
      var list = catalog.codeList(of);
      return values.stream().map(code -> title(list, code)).toList();
    }
    return field.type() == FieldType.REFERENCE && of != null
        ? referred(of, values)
        : List.copyOf(values);
  }

  private static String title(CodeList list, String code) {
    return list.find(code).map(e -> e.title().chinese()).orElse(code);
  }

  private List<String> referred(String ledger, Set<String> keys) {
    var target = catalog.ledger(ledger);
    var key = target.referenceKey().orElseThrow();
    if (target.findField(NAME).isEmpty() || keys.isEmpty()) {
      return List.copyOf(keys);
    }
    var table = LedgerTable.of(target);
    Field<String> pointed = table.column(key.name()).cast(String.class);
    var names =
        database
            .select(pointed, table.column(NAME).cast(String.class))
            .from(table.table())
            .where(table.current().and(pointed.in(keys.stream().map(DSL::inline).toList())))
            .fetchMap(r -> r.value1(), r -> r.value2());
    return keys.stream().map(k -> names.getOrDefault(k, k)).distinct().toList();
  }
}
