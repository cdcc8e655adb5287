package dev.assay.grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The walls of the house, held up by a test. */
final class ArchitectureTest {
  private static final JavaClasses GRADER =
      new ClassFileImporter()
          .importUrl(Grader.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void onlyTheWorkerReachesDuckDb() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.assay.grader.worker..", "org.duckdb..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.duckdb..")
        .check(GRADER);
  }

  @Test
  void theWorkerSeesOnlyTheJdkDuckDbAndTheProtocol() {
    classes()
        .that()
        .resideInAPackage("dev.assay.grader.worker..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.duckdb..",
            "org.jspecify..",
            "dev.assay.grader.protocol..",
            "dev.assay.grader.worker..")
        .check(GRADER);
  }

  @Test
  void nobodyReachesIntoTheWorker() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.assay.grader.worker..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.assay.grader.worker..")
        .check(GRADER);
  }

  @Test
  void theProtocolNeedsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("dev.assay.grader.protocol..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "dev.assay.grader.protocol..")
        .check(GRADER);
  }

  @Test
  void theGraderKnowsNoYamlNoHttpAndNoModuleAboveIt() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.assay.problems..",
            "dev.assay.api..",
            "com.fasterxml.jackson.dataformat..",
            "org.yaml..",
            "io.javalin..",
            "java.net.http..")
        .check(GRADER);
  }

  @Test
  void stagesDoNotDependOnEachOtherInCircles() {
    slices().matching("dev.assay.grader.(*)..").should().beFreeOfCycles().check(GRADER);
  }
}
