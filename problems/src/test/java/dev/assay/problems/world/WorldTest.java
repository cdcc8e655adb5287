package dev.assay.problems.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WorldTest {
  static Stream<Map.Entry<String, World>> worlds() {
    return World.ALL.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void the_committed_files_are_what_the_generator_makes(Map.Entry<String, World> world) {
    world
        .getValue()
        .files()
        .forEach(
            (file, text) ->
                assertThat(Path.of("datasets", world.getKey(), file))
                    .as("after a change run the main of World")
                    .hasContent(text));
  }
}
