package org.likeness.crm.web;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** The doors: the frame of a page lies lowest, features stand on what they share, and nothing runs in a circle. */
@AnalyzeClasses(packages = "org.likeness.crm", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule features_run_in_no_circles =
            slices().matching("org.likeness.crm.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_features_share_uses_only_lower_floors = Architectures.layeredArchitecture()
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
            .mayOnlyAccessLayers("ui", "record", "answers");
}
