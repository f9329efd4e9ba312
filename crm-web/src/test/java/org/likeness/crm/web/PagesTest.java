package org.likeness.crm.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** JAX-RS looks for a method only in the class whose path fits best; the other pages below that path are never found. */
class PagesTest {
    private record Page(String root, String path) {}

    @Test
    void no_page_is_hidden_by_a_class_with_a_longer_path() {
        assertThat(hidden(new Pages().getClasses())).isEmpty();
    }

    @Test
    void a_class_with_a_path_of_its_own_would_hide_the_pages_of_that_kind_of_record() {
        @Path("deals")
        class Hiding {}
        var classes = new ArrayList<>(new Pages().getClasses());
        classes.add(Hiding.class);

        assertThat(hidden(classes)).contains("deals/{id}/edit", "deals/board", "deals/{id}/win");
    }

    private static List<String> hidden(Iterable<Class<?>> classes) {
        var roots = new ArrayList<String>();
        var pages = new ArrayList<Page>();
        for (var one : classes) {
            if (one.isAnnotationPresent(Path.class)) {
                var root = one.getAnnotation(Path.class).value();
                roots.add(root);
                Arrays.stream(one.getDeclaredMethods())
                        .filter(m -> m.isAnnotationPresent(Path.class))
                        .flatMap(m -> spelledOut(m.getAnnotation(Path.class).value()))
                        .forEach(path -> pages.add(new Page(root, root.isEmpty() ? path : root + "/" + path)));
            }
        }
        return pages.stream()
                .filter(page -> roots.stream()
                        .anyMatch(
                                root -> root.length() > page.root.length() && (page.path + "/").startsWith(root + "/")))
                .map(Page::path)
                .toList();
    }

    /** A path for each of the words that its first variable may be. */
    private static Stream<String> spelledOut(String path) {
        if (!path.startsWith("{kind: ")) {
            return Stream.of(path);
        }
        var end = path.indexOf('}');
        return Arrays.stream(path.substring(7, end).split("\\|")).map(kind -> kind + path.substring(end + 1));
    }
}
