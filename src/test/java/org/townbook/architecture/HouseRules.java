package org.townbook.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** The rules of the house that can be read off the compiled classes, each with its reason. */
final class HouseRules {

  /** Who may use a library; whatever is not listed here is open to all. */
  static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "org.jooq..", List.of("org.townbook.ledger..", "org.townbook.figure.."),
          "com.hankcs..", List.of("org.townbook.reading.grammar.."),
          "dev.cel..", List.of("org.townbook.catalog.expression.."),
          "org.apache.poi..",
              List.of("org.townbook.report.print.word..", "org.townbook.document.."),
          "com.openhtmltopdf..", List.of("org.townbook.report.print.pdf.."),
          "picocli..", List.of("org.townbook.cli.."),
          "gg.jte..", List.of("org.townbook.web.."),
          "jakarta.servlet..", List.of("org.townbook.web.."),
          "org.apache.catalina..", List.of("org.townbook.web.door.."),
          "org.springframework.web..", List.of("org.townbook.web.."));

  /** The one place that makes the clock everybody else is handed. */
  private static final String CLOCKMAKER = "org.townbook.Townbook";

  private HouseRules() {}

  static ArchRule library_stays_where_it_belongs(String library) {
    var homes = LIBRARIES.getOrDefault(library, List.of()).toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("a library in one place can be replaced in one place");
  }

  static final ArchRule TIME_AND_CHANCE_ARE_HANDED_IN =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(CLOCKMAKER)
          .should()
          .accessTargetWhere(readsTheMachinesClockOrDice())
          .because("a Clock and a seed are handed in, so that every result can be had again");

  static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Utils?|Helper|Dto|Processor)")
          .because("these endings say that a name was not found");

  static final ArchRule ONLY_THE_TERMINAL_PRINTS =
      noClasses()
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
          .because("a verb prints through its Terminal, in UTF-8, answers apart from remarks");

  static final ArchRule NOTHING_IS_INJECTED_BEHIND_THE_CONSTRUCTOR =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  private static DescribedPredicate<JavaAccess<?>> readsTheMachinesClockOrDice() {
    return describe(
        "read the machine's clock or dice",
        access -> {
          var target = access.getTarget();
          var owner = target.getOwner();
          var name = owner.getSimpleName() + "." + target.getName();
          return isNow(target)
              || name.startsWith("Clock.system")
              || name.equals("System.currentTimeMillis")
              || name.equals("Math.random")
              || owner.isEquivalentTo(ThreadLocalRandom.class)
              || (owner.isEquivalentTo(Random.class) && isConstructorWithoutArguments(target))
              || (owner.isEquivalentTo(Date.class) && isConstructorWithoutArguments(target));
        });
  }

  private static boolean isNow(AccessTarget target) {
    return target.getOwner().getPackageName().startsWith("java.time")
        && target.getName().equals("now")
        && target instanceof AccessTarget.MethodCallTarget call
        && call.getRawParameterTypes().stream().noneMatch(HouseRules::isClock);
  }

  private static boolean isClock(JavaClass type) {
    return type.isEquivalentTo(Clock.class);
  }

  private static boolean isConstructorWithoutArguments(AccessTarget target) {
    return target instanceof AccessTarget.ConstructorCallTarget call
        && call.getRawParameterTypes().isEmpty();
  }
}
