package io.github.camelpolytomic.examples.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/**
 * Gives a test class its {@link Browser}. Without a Chromium the class is skipped, or fails with {@code -Dbrowser.required=true}.
 * A test fails when the page has complained in the browser's console, or has asked for anything but itself.
 */
final class BrowserExtension extends TypeBasedParameterResolver<Browser>
        implements ExecutionCondition, BeforeAllCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace BROWSER = ExtensionContext.Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent() || Boolean.getBoolean("browser.required")) {
            return ConditionEvaluationResult.enabled(null);
        }
        System.err.println(context.getDisplayName() + " is skipped. " + Chromium.HOW_TO_GET_IT);
        return ConditionEvaluationResult.disabled(Chromium.HOW_TO_GET_IT);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Chromium chromium = Chromium.find().orElseThrow(() -> new IllegalStateException(Chromium.HOW_TO_GET_IT));
        context.getStore(BROWSER).put(Browser.class, new Browser(chromium.start()));
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browser(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        browser(context).assertNothingWasLoadedOrComplainedOf();
    }

    private static Browser browser(ExtensionContext context) {
        return context.getStore(BROWSER).get(Browser.class, Browser.class);
    }
}
