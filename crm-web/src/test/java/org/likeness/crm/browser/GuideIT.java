package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.crm.launch.RunningLikeness;

/**
 * Takes the ways that lead to the pictures of the user guide. With {@code -Dguide.screenshots=docs/guide/pictures} the pictures are
 * taken anew, in both languages; otherwise the ways are walked in English, and nothing is written.
 */
class GuideIT {
    /** From the repository's root. */
    private static final String INTO = System.getProperty("guide.screenshots");

    @TempDir
    Path folder;

    @Test
    void every_picture_of_the_guide_can_be_seen_in_the_product() throws IOException {
        take("en");
        if (INTO != null) {
            take("zh");
        }
    }

    private void take(String language) throws IOException {
        var house = RunningLikeness.demo();
        var records = Records.in(house);
        var visitor = Visitor.atTheDoor(house);
        visitor.looksThrough(1280, 800, false);
        try {
            visitor.opens("sign-in?language=" + language);
            keep(visitor, language, Pictures.DOOR);
            visitor.signsIn();
            var me = "users/" + records.first("users?login=admin");
            records.changes(me, "{\"language\":\"" + language + "\"}");
            for (var picture : new Pictures(visitor, records, folder, language.equals("zh"))
                    .all()
                    .entrySet()) {
                picture.getValue().run();
                keep(visitor, language, picture.getKey());
            }
            records.changes(me, "{\"language\":\"en\"}");
        } finally {
            visitor.looksAsEver();
        }
    }

    private static void keep(Visitor visitor, String language, String name) throws IOException {
        assertThat(visitor.picture()).isNotEmpty();
        if (INTO != null) {
            var into = Files.createDirectories(Path.of("..").resolve(INTO).resolve(language));
            Files.write(into.resolve(name + ".png"), Png.small(visitor.picture()));
        }
    }
}
