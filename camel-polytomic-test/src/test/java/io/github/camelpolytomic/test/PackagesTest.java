package io.github.camelpolytomic.test;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import io.github.camelpolytomic.test.internal.routes.ApiRoutes;
import io.github.camelpolytomic.test.internal.state.ServiceState;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = PackagesTest.ROOT, importOptions = DoNotIncludeTests.class)
class PackagesTest {

    static final String ROOT = "io.github.camelpolytomic.test";

    private static final String INTERNAL = ROOT + ".internal.";
    private static final int LARGEST_PACKAGE = 30;

    @ArchTest
    static final ArchRule ARROWS_POINT_DOWN = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("root")
            .definedBy(ROOT)
            .layer("routes")
            .definedBy(INTERNAL + "routes..")
            .layer("server")
            .definedBy(INTERNAL + "server..")
            .layer("state")
            .definedBy(INTERNAL + "state..")
            .layer("contract")
            .definedBy(INTERNAL + "contract..")
            .whereLayer("root")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("routes")
            .mayOnlyAccessLayers("server", "state", "contract")
            .whereLayer("server")
            .mayOnlyAccessLayers("contract")
            .whereLayer("state")
            .mayOnlyAccessLayers("contract")
            .whereLayer("contract")
            .mayNotAccessAnyLayer()
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    static final ArchRule NO_PACKAGES_KNOW_EACH_OTHER =
            slices().matching("(" + ROOT + "..)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROUTES_ARE_HANDED_THE_STATE_THEY_NEED = noClasses()
            .that()
            .resideInAPackage(INTERNAL + "routes")
            .and()
            .areNotAssignableTo(ApiRoutes.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ServiceState.class);

    @ArchTest
    static final ArchRule PUBLIC_SIGNATURES_SHOW_NOTHING_INTERNAL =
            classes().that().resideInAPackage(ROOT).and().arePublic().should(showNothingInternal());

    @ArchTest
    static void aPackageHasOneSubject(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(each -> !each.getSimpleName().equals("package-info"))
                        .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting())))
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(LARGEST_PACKAGE));
    }

    private static ArchCondition<JavaClass> showNothingInternal() {
        return new ArchCondition<>("show nothing internal") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaType> supertypes =
                        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
                report(type, type.getName(), supertypes, events);
                type.getMembers().stream()
                        .filter(PackagesTest::isVisible)
                        .forEach(member -> report(type, member.getFullName(), typesOf(member), events));
            }
        };
    }

    private static void report(JavaClass owner, String where, Stream<JavaType> types, ConditionEvents events) {
        Set<JavaClass> internal = types.map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Collection::stream)
                .filter(type -> type.getPackageName().startsWith(INTERNAL))
                .collect(Collectors.toSet());
        internal.forEach(type -> events.add(SimpleConditionEvent.violated(owner, where + " shows " + type.getName())));
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> typesOf(JavaMember member) {
        if (member instanceof JavaCodeUnit method) {
            return Stream.of(
                            List.of(method.getReturnType()),
                            method.getParameterTypes(),
                            List.<JavaType>copyOf(method.getExceptionTypes()))
                    .flatMap(Collection::stream);
        }
        return Stream.of(((JavaField) member).getType());
    }
}
