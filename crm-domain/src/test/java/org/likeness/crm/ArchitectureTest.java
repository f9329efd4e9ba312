package org.likeness.crm;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

/** The floors of the record: a package uses only lower ones. */
@AnalyzeClasses(packages = "org.likeness.crm", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<List<String>> FLOORS = List.of(
            List.of("kernel"),
            List.of("user", "customfield", "channel", "tag", "audit", "job"),
            List.of("product", "account", "pipeline"),
            List.of("contact"),
            List.of("deal"),
            List.of("lead"),
            List.of("followup", "purchase", "event"),
            List.of("record"),
            List.of("transfer"));

    @ArchTest
    static final ArchRule a_package_uses_only_lower_floors = floors();

    @ArchTest
    static final ArchRule packages_run_in_no_circles =
            slices().matching("org.likeness.crm.(*)..").should().beFreeOfCycles();

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
