/**
 * What comparing inventories takes, counted to bound it. Thousands of sets that all overlap are as many pairs as their
 * product, and a long text that every one of thousands of findings repeats is gigabytes. Whoever uploads an inventory
 * chooses both; so all that is made of it counts on one of these.
 */
export declare class Steps {
    #private;
    /** @throws {VirtError} of code `limit` if there have been too many */
    spend(steps: number): void;
    /**
     * Counts a text that is told once more than the inventory holds it.
     * @throws {VirtError} of code `limit` if there have been too many
     */
    tell(text: string): void;
}
