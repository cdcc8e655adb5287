package dev.assay.problems.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WorldTest {
  static Stream<String> names() {
    return World.ALL.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_committed_files_are_what_the_generator_makes(String name) {
    World.ALL
        .get(name)
        .files()
        .forEach(
            (file, text) ->
                assertThat(Path.of("datasets", name, file))
                    .as("after a change run the main of World")
                    .hasContent(text));
  }
}
