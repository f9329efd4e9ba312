package org.likeness.crm.web;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** The doors: the frame of a page lies lowest, features stand on what they share, and nothing runs in a circle. */
class ArchitectureTest {
    /** Checked by plain tests, since a run of chosen tests passed over rules in fields without a word. */
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.likeness.crm");

    @Test
    void features_run_in_no_circles() {
        slices().matching("org.likeness.crm.web.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void what_features_share_uses_only_lower_floors() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("ui")
                .definedBy("org.likeness.crm.web.ui..")
                .layer("record")
                .definedBy("org.likeness.crm.web.record..")
                .layer("answers")
                .definedBy("org.likeness.crm.web.api..", "org.likeness.crm.web.error..")
                .layer("security")
                .definedBy("org.likeness.crm.web.security..")
                .whereLayer("ui")
                .mayNotAccessAnyLayer()
                .whereLayer("record")
                .mayOnlyAccessLayers("ui")
                .whereLayer("answers")
                .mayOnlyAccessLayers("ui", "record")
                .whereLayer("security")
                .mayOnlyAccessLayers("ui", "record", "answers")
                .check(CLASSES);
    }
}
