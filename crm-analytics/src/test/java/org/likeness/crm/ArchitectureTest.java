package org.likeness.crm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.Architectures;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the mining may lean on: pure maths below, features above it, the analyses on top and apart from each other. */
class ArchitectureTest {
    /** Checked by plain tests, since a run of chosen tests passed over rules in fields without a word. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(place -> !place.contains("-tests.jar"))
            .importPackages("org.likeness.crm");

    private static final List<String> ANALYSES = List.of("acquisition", "forecast", "icp", "score");

    @Test
    void maths_knows_only_the_language_and_commons_math() {
        assertThat(CLASSES.containPackage("org.likeness.crm.maths.stats")).isTrue();
        classes()
                .that()
                .resideInAPackage("org.likeness.crm.maths..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.likeness.crm.maths..", "java.lang..", "java.util..", "org.apache.commons.math3..")
                .check(CLASSES);
    }

    @Test
    void packages_run_in_no_circles() {
        slices().matching("org.likeness.crm.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("org.likeness.crm.maths.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void analyses_stand_on_features_and_not_on_each_other() {
        var layers = Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var analysis : ANALYSES) {
            layers = layers.layer(analysis).definedBy("org.likeness.crm." + analysis + "..");
        }
        layers = layers.layer("feature").definedBy("org.likeness.crm.feature..");
        for (var analysis : ANALYSES) {
            layers = layers.whereLayer(analysis).mayNotBeAccessedByAnyLayer();
        }
        layers = layers.layer("funnel").definedBy("org.likeness.crm.funnel..");
        // what is to come follows from the chances and the pace that the funnel finds
        layers = layers.whereLayer("funnel").mayOnlyBeAccessedByLayers("forecast");
        layers.whereLayer("feature").mayNotAccessAnyLayer().check(CLASSES);
    }
}
