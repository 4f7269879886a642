package org.townbook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.townbook.architecture.planted.PlantedHelper;

class HouseRulesTest {

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.townbook");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages(PlantedHelper.class.getPackageName());

  static Stream<ArchRule> rules() {
    return Stream.concat(
        HouseRules.LIBRARIES.keySet().stream().map(HouseRules::library_stays_where_it_belongs),
        Stream.of(
            HouseRules.TIME_AND_CHANCE_ARE_HANDED_IN,
            HouseRules.NAMES_SAY_WHAT_A_THING_IS,
            HouseRules.ONLY_THE_TERMINAL_PRINTS,
            HouseRules.NOTHING_IS_INJECTED_BEHIND_THE_CONSTRUCTOR));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_program_keeps_the_rule(ArchRule rule) {
    rule.check(PROGRAM);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_finds_the_planted_offender(ArchRule rule) {
    assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
  }

  static Stream<String> libraries() {
    return HouseRules.LIBRARIES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void a_library_with_a_home_is_used_there(String library) {
    var root = library.replace("..", "");
    assertThat(PROGRAM)
        .as("nobody uses %s; take it out of the list", library)
        .anyMatch(type -> uses(type, root));
  }

  @Test
  void every_package_is_closed_to_null() {
    var packages =
        PROGRAM.stream().map(JavaClass::getPackage).collect(Collectors.toUnmodifiableSet());

    assertThat(packages).hasSizeGreaterThan(5);
    assertThat(packages)
        .filteredOn(p -> !p.getName().equals("org.townbook"))
        .allSatisfy(p ->
            assertThat(p.isAnnotatedWith(NullMarked.class))
                .as("%s has a package-info.java with @NullMarked", p.getName())
                .isTrue());
  }

  private static boolean uses(JavaClass type, String library) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith(library));
  }
}
