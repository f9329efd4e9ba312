package org.likeness.crm;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The floors of the record: a package uses only lower ones. */
class ArchitectureTest {
    /** Checked by plain tests, since a run of chosen tests passed over rules in fields without a word. */
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.likeness.crm");

    private static final List<List<String>> FLOORS = List.of(
            List.of("kernel", "persistence"),
            List.of("user", "customfield", "channel", "tag", "audit", "job"),
            List.of("product", "account", "pipeline", "view"),
            List.of("contact"),
            List.of("deal"),
            List.of("lead"),
            List.of("followup", "purchase", "event", "capture", "ownership"),
            List.of("record"),
            List.of("attachment", "transfer", "duplicate"));

    @Test
    void a_package_uses_only_lower_floors() {
        floors().check(CLASSES);
    }

    @Test
    void packages_run_in_no_circles() {
        slices().matching("org.likeness.crm.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    private static LayeredArchitecture floors() {
        var layers = Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var floor : FLOORS) {
            for (var room : floor) {
                layers = layers.optionalLayer(room).definedBy("org.likeness.crm." + room + "..");
            }
        }
        for (int i = 1; i < FLOORS.size(); i++) {
            var below = FLOORS.subList(0, i).stream().flatMap(List::stream).toArray(String[]::new);
            for (var room : FLOORS.get(i)) {
                layers = layers.whereLayer(room).mayOnlyAccessLayers(below);
            }
        }
        return layers;
    }
}
