package dev.assay.api.bench;

import java.util.Arrays;
import java.util.List;

/**
 * Prints the figures of {@code make bench}, section after section; the arguments choose among them.
 * What is compared is measured side by side in one run, after a warm-up.
 */
final class Bench {
  private static final List<Section> SECTIONS =
      List.of(
          new EngineSection(),
          new ComparisonSection(),
          new NormalizeSection(),
          new GradingSection(),
          new WitnessSection(),
          new ServiceSection(),
          new ColdSection());

  private Bench() {}

  public static void main(String[] names) throws Exception {
    List<String> known = SECTIONS.stream().map(Section::name).toList();
    List<String> chosen = names.length == 0 ? known : Arrays.asList(names);
    for (String name : chosen) {
      if (!known.contains(name)) {
        System.err.println("there is no section '" + name + "', only " + String.join(", ", known));
        System.exit(2);
      }
    }
    Figures figures = new Figures(System.out);
    for (Section section : SECTIONS) {
      if (chosen.contains(section.name())) {
        figures.section(section.name());
        section.measure(figures);
      }
    }
  }
}
