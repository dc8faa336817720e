package fr.greffe;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between packages: each stage knows those before it, and nothing of those after. */
class ArchitectureTest {
  private static JavaClasses greffe;

  @BeforeAll
  static void readClasses() {
    greffe =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.greffe");
  }

  @ParameterizedTest(name = "{0} depends on nothing of the project but {1}")
  @CsvSource({
    "record,",
    "text, record",
    "pdf, record text",
    "table, record text pdf",
    "section, record text pdf table",
    "reading, record text pdf section",
    "check, record text",
    "export, record text check pdf",
  })
  void aStageKnowsOnlyTheStagesBeforeIt(String stage, String known) {
    Stream<String> allowed =
        Stream.concat(
            Stream.of(stage), known == null ? Stream.of() : Arrays.stream(known.split(" ")));
    String[] packages = allowed.map(name -> "fr.greffe." + name + "..").toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage("fr.greffe." + stage + "..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("fr.greffe..")).or(resideInAnyPackage(packages)))
        .check(greffe);
  }

  @Test
  void theFacadeKnowsNeitherOutputsNorTheCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("fr.greffe")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "fr.greffe.export..", "fr.greffe.batch..", "fr.greffe.evaluate..", "fr.greffe.cli..")
        .check(greffe);
  }

  @Test
  void nothingDependsOnTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("fr.greffe.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("fr.greffe.cli..")
        .check(greffe);
  }

  @Test
  void onlyTheCommandLineSpeaksToTheTerminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage("fr.greffe.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(greffe);
  }

  @Test
  void classesAreNamedAfterThings() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .check(greffe);
  }

  @Test
  void noStateIsSharedThroughStaticFields() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(synthetic())
        .should()
        .beFinal()
        .check(greffe);
  }

  /** Compilers add fields of their own for {@code switch} and {@code assert}. */
  private static JavaModifier synthetic() {
    return JavaModifier.SYNTHETIC;
  }
}
