package dev.assay.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The problems that come with the product. */
final class BankTest {
  private static final ProblemBank BANK = new ProblemBank(Path.of("bank"));

  static Stream<String> ids() {
    return BANK.ids().stream();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_package_is_sound(String id) {
    Loaded loaded = BANK.find(id).orElseThrow();
    assertThat(loaded instanceof Loaded.Flawed(List<Flaw> flaws, _) ? flaws : List.of()).isEmpty();
  }

  @Test
  void each_helps_with_three_hints_and_explains_its_answer() {
    assertThat(BANK.problems())
        .allSatisfy(
            problem -> {
              assertThat(problem.guidance().hints()).as(problem.id()).hasSize(3);
              assertThat(problem.guidance().solution()).as(problem.id()).isPresent();
            });
  }

  @Test
  void each_new_way_to_be_wrong_has_its_message() {
    assertThat(
            BANK.problems().stream().filter(problem -> !problem.task().knownMistakes().isEmpty()))
        .hasSizeGreaterThanOrEqualTo(20)
        .allSatisfy(
            problem ->
                assertThat(problem.task().knownMistakes())
                    .as(problem.id())
                    .hasSizeGreaterThanOrEqualTo(4));
  }

  @Test
  void none_is_left_out() {
    assertThat(BANK.problems()).extracting(Problem::id).containsExactlyElementsOf(BANK.ids());
    assertThat(BANK.ids()).isNotEmpty();
  }
}
