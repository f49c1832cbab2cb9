/** Marks amounts, rates and weights for the compiler, so that one is not taken for another. It is not there at run time. */
export declare const unit: unique symbol;
