package io.github.camelpolytomic.examples.nightly;

import java.time.Duration;

import io.github.camelpolytomic.test.Fault;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.SampleWorkspace;
import io.github.camelpolytomic.test.SimulatedBulkSync;
import io.github.camelpolytomic.test.SimulatedRun;
import io.github.camelpolytomic.test.SimulatorClock;
import io.github.camelpolytomic.test.Workspace;

/** A night in which most goes well: a table that may not be read, a sync that somebody cancels, one that is running already. */
final class SampleNight {

    private SampleNight() {}

    /** Starts a simulator in which the syncs of the night take a few seconds each. */
    static PolytomicSimulator start(SimulatorClock clock) {
        Workspace workspace = Workspace.sample(clock);
        crm(workspace, "nightly-accounts", "Account", "Contact")
                .everyRun(SimulatedRun.completesAfter(seconds(3))
                        .schema("Account", 18_240)
                        .schema("Contact", 51_307));
        crm(workspace, "nightly-sales", "Lead", "Opportunity", "Case")
                .nextRun(
                        SimulatedRun.endsAfter(seconds(2), "errors")
                                .schema("Lead", 7_911)
                                .schema("Opportunity", 2_650)
                                .schema("Case", 480)
                                .schemaEnds("Case", "failed", "Salesforce asks to slow down"),
                        SimulatedRun.completesAfter(seconds(2)).schema("Case", 1_204));
        SimulatedRun orders = SimulatedRun.endsAfter(seconds(2), "errors")
                .schema("public.orders", 96_100)
                .schema("public.order_items", 288_435, 3, 12)
                .schema("public.payments", 0)
                .schemaEnds("public.payments", "failed", "permission denied for table payments");
        shop(workspace, "nightly-orders", "public.orders", "public.order_items", "public.payments")
                .everyRun(orders);
        shop(workspace, "nightly-stock", "public.inventory_levels", "public.products")
                .everyRun(SimulatedRun.endsAfter(seconds(2), "canceled")
                        .message("canceled by dana@shop.example")
                        .schema("public.inventory_levels", 4_020)
                        .schema("public.products", 310));
        shop(workspace, "nightly-reviews", "public.reviews")
                .everyRun(SimulatedRun.completesAfter(seconds(2)).schema("public.reviews", 5_118));
        SimulatedBulkSync cases = crm(workspace, "nightly-cases", "Case")
                .everyRun(SimulatedRun.completesAfter(seconds(8)).schema("Case", 31_775));
        crm(workspace, "nightly-archive", "Account").active(false);

        PolytomicSimulator simulator =
                PolytomicSimulator.builder().workspace(workspace).start();
        // its schedule is a moment faster than the night
        simulator.misbehave(Fault.onRequest(cases::startScheduledRun)
                .on("GET", "/api/bulk/syncs")
                .once());
        return simulator;
    }

    private static SimulatedBulkSync crm(Workspace workspace, String name, String... schemas) {
        return add(
                workspace,
                SimulatedBulkSync.named(name)
                        .source(SampleWorkspace.CRM)
                        .destination(SampleWorkspace.WAREHOUSE)
                        .destinationSetting("schema", "crm")
                        .schemas(schemas));
    }

    private static SimulatedBulkSync shop(Workspace workspace, String name, String... schemas) {
        return add(
                workspace,
                SimulatedBulkSync.named(name)
                        .source(SampleWorkspace.SHOP)
                        .destination(SampleWorkspace.BUCKET)
                        .destinationSetting("path", "shop")
                        .schemas(schemas));
    }

    private static SimulatedBulkSync add(Workspace workspace, SimulatedBulkSync sync) {
        workspace.add(sync);
        return sync;
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }
}
