/** What comparing takes, counted to bound it: thousands of sets that all overlap are as many pairs as their product. */
export declare class Steps {
    #private;
    /** @throws {VirtError} of code `unsupported` if there have been too many */
    spend(steps: number): void;
}
